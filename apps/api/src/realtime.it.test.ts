import {
  type ApiDeps,
  getMe,
  getPresence,
  getReceipts,
  markRead,
  pageMessageGroups,
  patchMessageGroup,
  sendFirstMessage,
  tellDelivered,
  tellTyping,
  updateMe,
} from '@cruddur/client/api';
import type { ServerEvent } from '@cruddur/contract/events';
import type { Message, Presence, Receipts } from '@cruddur/contract/schemas';
import { openApiStand } from '@cruddur/testing/api-stand';
import { type HeardEvents, listenToEvents } from '@cruddur/testing/listen-events';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { startFollowedApp } from './fixtures/followed-app.ts';

let stand: Awaited<ReturnType<typeof openApiStand>>;
let api: Awaited<ReturnType<typeof startFollowedApp>>;
let poller: typeof api.poller;
let url: string;

beforeAll(async () => {
  stand = await openApiStand();
  api = await startFollowedApp(stand);
  ({ poller, url } = api);
});
afterAll(async () => {
  await api?.close();
  await stand?.close();
});

const until = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 60_000, interval: 20 });

let made = 0;
/** Somebody new. */
async function person(name: string) {
  const handle = `${name}_${++made}`;
  const token = await stand.signUp(handle);
  const api: ApiDeps = { baseUrl: url, getToken: async () => token, fetch };
  return {
    ...api,
    handle,
    token,
    uuid: (await getMe(api)).uuid,
    listens: async (): Promise<HeardEvents> => {
      const heard = await listenToEvents(api);
      onTestFinished(() => heard.close());
      return heard;
    },
    writesTo: (other: { handle: string }): Promise<Message> =>
      sendFirstMessage(api, { handle: other.handle, message: 'hello' }),
  };
}
type Person = Awaited<ReturnType<typeof person>>;

/** Two people with a conversation. */
async function pair(): Promise<[Person, Person, string]> {
  const [ada, bob] = [await person('ada'), await person('bob')];
  const { message_group_uuid } = await ada.writesTo(bob);
  await poller.drained();
  return [ada, bob, message_group_uuid];
}

const typesOf = (heard: HeardEvents): string[] => heard.events.map(({ type }) => type);
function presenceOf({ events }: HeardEvents): Presence[] {
  return events.flatMap((one) => (one.type === 'presence.changed' ? [one.presence] : []));
}
function receiptsOf({ events }: HeardEvents): Receipts[] {
  return events.flatMap((one) => (one.type === 'receipts.moved' ? [one.receipts] : []));
}

/** Calls without a client, for what a client does not do. */
async function raw(who: Person, method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object) {
  const headers = { authorization: `Bearer ${who.token}` };
  const answer = await api.app.inject({ method, url: path, headers, ...(payload && { payload }) });
  const { statusCode: status, headers: back, body } = answer;
  return { status, back, code: body ? answer.json().code : undefined };
}

test('typing reaches the other member alone, writes nothing, and is not repeated to a reconnect', async () => {
  const [ada, bob, id] = await pair();
  const eve = await person('eve');
  const [adas, bobs, eves] = [await ada.listens(), await bob.listens(), await eve.listens()];
  const answer = await raw(ada, 'POST', `/api/messages/${id}/typing`);
  expect([answer.status, answer.back['x-consumed-write-units']]).toEqual([204, '0']);
  await until(() => expect(typesOf(bobs)).toContain('typing'));
  expect(bobs.events.find(({ type }) => type === 'typing')).toEqual({
    type: 'typing',
    message_group_uuid: id,
    user_uuid: ada.uuid,
    expires_in_ms: expect.any(Number),
  });
  await ada.writesTo(bob);
  await until(() => expect(typesOf(adas)).toContain('message.created'));
  expect([...typesOf(adas), ...typesOf(eves)]).not.toContain('typing');
  expect((await raw(eve, 'POST', `/api/messages/${id}/typing`)).code).toBe(
    'message_group_not_found',
  );
});

test('who hides typing, reading or delivery is not seen and does not see it', async () => {
  const [ada, bob, id] = await pair();
  const bobs = await bob.listens();
  for (const hidden of [bob, ada]) {
    await updateMe(hidden, {
      settings: { show_typing: false, send_receipts: false, send_delivery_receipts: false },
    });
    await tellTyping(ada, id);
    await tellDelivered(ada, id, { delivered_seq: 1 });
    await markRead(ada, id, { read_seq: 1 });
    expect(await getReceipts(bob, id)).toEqual({});
    await updateMe(hidden, {
      settings: { show_typing: true, send_receipts: true, send_delivery_receipts: true },
    });
  }
  await tellTyping(ada, id);
  await until(() => expect(typesOf(bobs)).toContain('typing'));
  expect(typesOf(bobs).filter((type) => type === 'typing' || type === 'receipts.moved')).toEqual([
    'typing',
  ]);
});

test('receipts say how far the other member has come, and go down for nobody', async () => {
  const [ada, bob, id] = await pair();
  const adas = await ada.listens();
  expect(await getReceipts(ada, id)).toEqual({ read_seq: 0 });
  const delivered = await raw(bob, 'POST', `/api/message_groups/${id}/delivered`, {
    delivered_seq: 1,
  });
  expect([delivered.status, delivered.back['x-consumed-write-units']]).toEqual([204, '0']);
  await tellDelivered(bob, id, { delivered_seq: 1 });
  await markRead(bob, id, { read_seq: 1 });
  await until(() => expect(receiptsOf(adas)).toEqual([{ delivered_seq: 1 }, { read_seq: 1 }]));
  expect(await getReceipts(ada, id)).toEqual({ read_seq: 1, delivered_seq: 1 });
  expect(await getReceipts(bob, id)).toEqual({ read_seq: 1 });
  await markRead(bob, id, { read_seq: 0, mark_unread: true });
  await tellTyping(bob, id);
  await until(() => expect(typesOf(adas)).toContain('typing'));
  expect(receiptsOf(adas)).toHaveLength(2);
});

test('presence is seen by whoever shares a conversation, and changes are told', async () => {
  const [ada, bob] = await pair();
  const eve = await person('eve');
  const adas = await ada.listens();
  await bob.listens();
  const ask = (who: Person) => getPresence(who, [bob.handle, eve.handle, 'nobody']);
  await until(async () => expect(await ask(ada)).toEqual([{ user_uuid: bob.uuid, online: true }]));
  expect(await ask(eve)).toEqual([{ user_uuid: eve.uuid, online: false }]);

  await updateMe(bob, { settings: { show_presence: false } });
  await until(() => expect(presenceOf(adas)).toEqual([{ user_uuid: bob.uuid, online: false }]));
  expect(await ask(ada)).toEqual([]);
  await updateMe(bob, { settings: { show_presence: true } });
  await until(() => expect(presenceOf(adas).at(-1)).toEqual({ user_uuid: bob.uuid, online: true }));
  await updateMe(ada, { settings: { show_presence: false } });
  expect(await ask(ada)).toEqual([]);
});

test('muting costs one write unit, shows in the inbox and on other devices, and survives a message', async () => {
  const [ada, bob, id] = await pair();
  const bobs = await bob.listens();
  const muted = await raw(bob, 'PATCH', `/api/message_groups/${id}`, { muted: true });
  expect([muted.status, muted.back['x-consumed-write-units']]).toEqual([200, '1']);
  const isMuted = (event: ServerEvent): boolean =>
    event.type === 'inbox.updated' && event.message_group.muted;
  await until(() => expect(bobs.events.some(isMuted)).toBe(true));
  await ada.writesTo(bob);
  await poller.drained();
  const mutedOf = async (who: Person) => (await pageMessageGroups(who)).items[0]?.muted;
  expect([await mutedOf(bob), await mutedOf(ada)]).toEqual([true, false]);
  expect((await patchMessageGroup(bob, id, { muted: false })).muted).toBe(false);
  expect(
    (await raw(await person('eve'), 'PATCH', `/api/message_groups/${id}`, { muted: true })).code,
  ).toBe('message_group_not_found');
});

test('each bad input has its own code', async () => {
  const [ada, , id] = await pair();
  const handles = Array.from({ length: 51 }, (_, i) => `h${i + 100}`).join(',');
  for (const [method, path, payload, code] of [
    ['PATCH', `/api/message_groups/${id}`, { muted: 'yes' }, 'muted_malformed'],
    ['PATCH', `/api/message_groups/${id}`, {}, 'muted_malformed'],
    [
      'POST',
      `/api/message_groups/${id}/delivered`,
      { delivered_seq: -1 },
      'delivered_seq_malformed',
    ],
    ['POST', `/api/message_groups/${id}/delivered`, {}, 'delivered_seq_malformed'],
    ['POST', '/api/messages/42/typing', undefined, 'message_group_uuid_malformed'],
    ['GET', '/api/message_groups/42/receipts', undefined, 'message_group_uuid_malformed'],
    ['GET', '/api/presence', undefined, 'handle_missing'],
    ['GET', '/api/presence?handles=a%20b', undefined, 'handle_malformed'],
    ['GET', `/api/presence?handles=${handles}`, undefined, 'handles_too_many'],
    ['PATCH', '/api/me', { settings: { send_delivery_receipts: 1 } }, 'settings_malformed'],
  ] as const) {
    const answer = await raw(ada, method, path, payload);
    expect([path, answer.status, answer.code]).toEqual([path, 422, code]);
  }
});
