import type { MessageGroup } from '@cruddur/contract/schemas';
import {
  adasMessenger,
  group,
  problem,
  scriptedServer,
  settle,
  TALK,
  until,
} from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import { loadOlderGroups, takeGroups } from './inbox.ts';

/** Rows of conversations 1 to `count`, the last the newest; pages of 30 with a cursor. */
function inboxOf(rows: MessageGroup[]) {
  return scriptedServer(({ query }) => {
    const sorted = [...rows].sort((a, b) => (a.created_at < b.created_at ? 1 : -1));
    const before = query.get('before');
    const rest = before === null ? sorted : sorted.filter((one) => one.created_at < before);
    const page = rest.slice(0, 30);
    const cursor = encodeURIComponent(page.at(-1)?.created_at ?? '');
    const headers = rest.length > 30 ? { link: `</x?before=${cursor}>; rel="prev"` } : {};
    return Response.json(page, { headers });
  });
}

const row = (n: number, time = n): MessageGroup =>
  group(1, {
    uuid: `c-${n}`,
    user_uuid: `u-${n}`,
    created_at: new Date(Date.UTC(2026, 0, 1, 0, time)).toISOString(),
  });
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1));

test('further pages are fetched until there are none', async () => {
  const { inbox } = adasMessenger(inboxOf(rows(70)).api);
  await inbox.refresh();
  expect(inbox.view.get().groups.size).toBe(30);
  await loadOlderGroups(inbox);
  await loadOlderGroups(inbox);
  expect(inbox.view.get().groups.size).toBe(70);
  expect(inbox.view.get().cursor).toBeUndefined();
});

test('a refresh walks as deep as something has changed, and keeps its place', async () => {
  const held = rows(40);
  const { api, seen } = inboxOf(held);
  const { inbox } = adasMessenger(api);
  await inbox.refresh();
  const cursor = inbox.view.get().cursor;
  for (let n = 41; n <= 85; n += 1) held.push(row(n));
  await inbox.refresh();
  expect(inbox.view.get().groups.size).toBe(75);
  expect(inbox.view.get().cursor).toBe(cursor);
  const asked = seen.length;
  await inbox.refresh();
  expect(seen.length - asked).toBe(1);
  await loadOlderGroups(inbox);
  expect(inbox.view.get().groups.size).toBe(85);
});

test('an inbox that cannot be fetched says why and keeps what it shows', async () => {
  let refused = true;
  const { api } = scriptedServer(() => (refused ? problem('table_unavailable') : [group(1)]));
  const { inbox } = adasMessenger(api);
  await inbox.refresh();
  expect(inbox.view.get()).toMatchObject({ phase: 'failed', error: 'table_unavailable' });
  refused = false;
  await inbox.refresh();
  refused = true;
  await inbox.refresh();
  expect(inbox.view.get()).toMatchObject({ phase: 'ready', error: 'table_unavailable' });
  expect(inbox.view.get().groups.size).toBe(1);
});

test('marks made during a request are told together by one more', async () => {
  let release = (): void => {};
  const { api, seen } = scriptedServer(async ({ body }) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return group(9, { read_seq: body.read_seq });
  });
  const messenger = adasMessenger(api);
  takeGroups(messenger.inbox, [group(9)]);
  for (const seq of [5, 6, 7]) {
    messenger.markRead(TALK, seq);
    await settle();
  }
  release();
  await until(() => seen.length === 2);
  release();
  await settle();
  messenger.markRead(TALK, 7);
  await settle();
  expect(seen.map((one) => one.body.read_seq)).toEqual([5, 7]);
  expect(messenger.inbox.view.get().groups.get(TALK)?.unread).toBe(2);
});

test('a row from before the mark does not bring the badge back', async () => {
  const messenger = adasMessenger(
    scriptedServer(({ body }) => group(3, { read_seq: body.read_seq, version: 5 })).api,
  );
  takeGroups(messenger.inbox, [group(3)]);
  messenger.markRead(TALK, 3);
  takeGroups(messenger.inbox, [group(3, { read_seq: 1 })]);
  await settle();
  takeGroups(messenger.inbox, [group(3, { read_seq: 1 })]);
  expect(messenger.inbox.view.get().groups.get(TALK)?.unread).toBe(0);
});

test('a conversation marked unread elsewhere is unread here too, though it was read here', async () => {
  const { api } = scriptedServer(({ body }) => group(3, { read_seq: body.read_seq, version: 5 }));
  const messenger = adasMessenger(api);
  takeGroups(messenger.inbox, [group(3)]);
  messenger.markRead(TALK, 3);
  await settle();
  takeGroups(messenger.inbox, [group(3, { read_seq: 1, version: 6 })]);
  expect(messenger.inbox.view.get().groups.get(TALK)?.unread).toBe(2);
});

test('a refused mark shows again what the server holds', async () => {
  const { api } = scriptedServer(({ method }) =>
    method === 'PUT' ? problem('message_group_not_found') : [group(3)],
  );
  const messenger = adasMessenger(api);
  takeGroups(messenger.inbox, [group(3)]);
  messenger.markRead(TALK, 3);
  expect(messenger.inbox.view.get().groups.get(TALK)?.unread).toBe(0);
  await until(() => messenger.inbox.view.get().groups.get(TALK)?.unread === 3);
});

test('a row that does not know of its first message yet is not shown', async () => {
  const { api } = scriptedServer(({ body }) => ({
    ...group(0, { read_seq: body.read_seq }),
    created_at: '',
  }));
  const messenger = adasMessenger(api);
  messenger.markRead(TALK, 1);
  await until(() => messenger.inbox.readSeqs.size === 0);
  expect(messenger.inbox.view.get().groups.size).toBe(0);
});
