import type { Message } from '@cruddur/contract/schemas';
import {
  ADA,
  adasMessenger,
  BOB,
  group,
  message,
  problem,
  type Script,
  scriptedServer,
  settle,
  TALK,
  until,
} from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import { clearDevice, countUnsent, createMemoryDevice } from '../device/device.ts';
import { systemTimers } from '../timers.ts';
import type { Conversation } from './conversation.ts';
import { showConversation } from './conversation-sync.ts';
import { conversationOf, conversationWith } from './conversations.ts';
import { draftOf, keepDraft } from './draft.ts';
import { takeGroups } from './inbox.ts';
import type { Messenger } from './messenger.ts';
import { discard, retry, submit } from './send-queue.ts';
import { takeMessage } from './take-message.ts';

/** A log that answers pages and stores what is posted; `onPost` may answer instead. */
function server(log: Message[], onPost: Script = () => undefined) {
  return scriptedServer(async (seen) => {
    if (seen.method === 'GET') {
      const after = Number(seen.query.get('after') ?? 0);
      return log.filter((one) => one.seq > after);
    }
    const instead = await onPost(seen);
    if (instead !== undefined) return instead;
    const held = log.find((one) => one.message_uuid === seen.body.message_uuid);
    const stored = held ?? {
      ...message(log.length + 1, ADA, seen.body.message_uuid),
      message: seen.body.message,
    };
    if (held === undefined) log.push(stored);
    return stored;
  });
}

/** Waits that a person would notice take no time here. */
const HURRIED = {
  ...systemTimers,
  after: (_: number, run: () => void) => systemTimers.after(1, run),
};

async function opened(messenger: Messenger): Promise<Conversation> {
  const talk = conversationOf(messenger, TALK);
  showConversation(talk);
  await until(() => talk.view.get().phase === 'ready');
  return talk;
}

const texts = (talk: Conversation) => talk.view.get().log.messages.map((one) => one.message);
const pending = (talk: Conversation) => talk.view.get().log.pending;

test('a message shows once, whether its answer or its push comes first', async () => {
  for (const pushFirst of [true, false]) {
    const log = [message(1)];
    let answer = (): void => {};
    const { api } = server(
      log,
      () => new Promise((resolve) => (answer = () => resolve(undefined))),
    );
    const messenger = adasMessenger(api);
    const talk = await opened(messenger);
    await submit(talk, 'hi');
    await settle();
    expect(pending(talk)).toMatchObject([{ message: 'hi', status: 'sending' }]);
    const pushed = { ...message(2, ADA, 'sent-1'), message: 'hi' };
    if (pushFirst) takeMessage(messenger, pushed);
    answer();
    await settle();
    takeMessage(messenger, pushed);
    expect(texts(talk)).toEqual(['text 1', 'hi']);
    expect(pending(talk)).toEqual([]);
  }
});

test('sends keep their order, and every retry is the same request', async () => {
  const refusals = [problem('conversation_busy'), problem('table_unavailable')];
  const log = [message(1)];
  const { api, seen } = server(log, () => refusals.pop());
  const talk = await opened(adasMessenger(api));
  for (const text of ['one', 'two', 'three']) await submit(talk, text);
  await until(() => pending(talk).length === 0);
  expect(log.map((one) => one.message)).toEqual(['text 1', 'one', 'two', 'three']);
  const posts = seen.filter((one) => one.method === 'POST').map((one) => one.body);
  expect(posts.map((one) => [one.message_uuid, one.after_seq])).toEqual([
    ['sent-1', 1],
    ['sent-1', 1],
    ['sent-1', 1],
    ['sent-2', 2],
    ['sent-3', 3],
  ]);
});

test('an answer that is lost does not store the message twice', async () => {
  const log = [message(1)];
  let lost = false;
  const { api } = server(log, (seen) => {
    if (lost) return undefined;
    lost = true;
    log.push({ ...message(2, ADA, seen.body.message_uuid), message: seen.body.message });
    throw new TypeError('connection reset');
  });
  const talk = await opened(adasMessenger(api));
  await submit(talk, 'hi');
  await until(() => pending(talk).length === 0);
  expect(texts(talk)).toEqual(['text 1', 'hi']);
  expect(log).toHaveLength(2);
});

test('a refused message says why, lets the next ones pass, and can be retried or deleted', async () => {
  const refusals = [problem('message_exceed_max_chars'), problem('message_blank')];
  const { api } = server([message(1)], () => refusals.shift());
  const talk = await opened(adasMessenger(api, { timers: HURRIED }));
  for (const text of ['one', 'two', 'three']) await submit(talk, text);
  await until(() => pending(talk).length === 2 && texts(talk).length === 2);
  expect(pending(talk).map((one) => [one.message, one.error])).toEqual([
    ['one', 'message_exceed_max_chars'],
    ['two', 'message_blank'],
  ]);
  await discard(talk, 'sent-2');
  await retry(talk, 'sent-1');
  await until(() => pending(talk).length === 0);
  expect(texts(talk)).toEqual(['text 1', 'three', 'one']);
});

test('while the server stays away nothing fails: it all goes when the server is back', async () => {
  let away = true;
  const log = [message(1)];
  const { api, seen } = server(log, () => (away ? problem('table_unavailable') : undefined));
  const talk = await opened(adasMessenger(api));
  await submit(talk, 'one');
  await submit(talk, 'two');
  await until(() => seen.filter((one) => one.method === 'POST').length > 12);
  expect(pending(talk)).toMatchObject([
    { message: 'one', status: 'sending', error: 'table_unavailable' },
    { message: 'two', status: 'sending' },
  ]);
  const posts = seen.filter((one) => one.method === 'POST').map((one) => one.body);
  expect(new Set(posts.map((one) => JSON.stringify(one))).size).toBe(1);
  away = false;
  await until(() => pending(talk).length === 0);
  expect(texts(talk)).toEqual(['text 1', 'one', 'two']);
});

test('a message that was deleted after a lost try is looked for first', async () => {
  for (const wasStored of [true, false]) {
    const log = [message(1)];
    const { api } = server(log, (seen) => {
      if (wasStored && log.length === 1) {
        log.push({ ...message(2, ADA, seen.body.message_uuid), message: seen.body.message });
      }
      throw new TypeError('connection reset');
    });
    const talk = await opened(adasMessenger(api, { timers: HURRIED }));
    const uuid = await submit(talk, 'oops');
    await until(() => pending(talk)[0]?.error === 'network_unreachable');
    const statuses = new Set<string | undefined>();
    talk.view.subscribe(() => statuses.add(pending(talk)[0]?.status));
    await discard(talk, uuid);
    await until(() => pending(talk).length === 0);
    expect(statuses).toContain('unknown');
    expect(texts(talk)).toEqual(wasStored ? ['text 1', 'oops'] : ['text 1']);
  }
});

test('a message that was never tried is deleted at once', async () => {
  const { api, seen } = server([message(1)], () => problem('table_unavailable'));
  const messenger = adasMessenger(api);
  const talk = await opened(messenger);
  messenger.stepDown = undefined;
  const uuid = await submit(talk, 'oops');
  await discard(talk, uuid);
  expect(pending(talk)).toEqual([]);
  expect(seen.filter((one) => one.method === 'POST')).toEqual([]);
});

test('a sign-in that has ended holds messages back, and the next one sends them', async () => {
  const device = createMemoryDevice();
  const log = [message(1)];
  const refused = server(log, () => problem('token_expired'));
  const before = adasMessenger(refused.api, { device });
  const talk = await opened(before);
  await submit(talk, 'one');
  await submit(talk, 'two');
  await until(() => before.stepDown === undefined);
  await settle();
  expect(refused.seen.filter((one) => one.method === 'POST')).toHaveLength(1);
  expect(pending(talk).map((one) => one.status)).toEqual(['sending', 'sending']);
  expect(await countUnsent(device, ADA.uuid)).toBe(2);
  expect(await countUnsent(device, BOB.uuid)).toBe(0);

  const after = adasMessenger(server(log).api, { device });
  void after.outbox.reload().then(after.drain);
  await until(() => after.outbox.entries.get().length === 0 && log.length === 3);
  expect(log.map((one) => one.message)).toEqual(['text 1', 'one', 'two']);
});

test('signing out for good leaves nothing of the person on the device, and all of others', async () => {
  const device = createMemoryDevice();
  const entry = { message: 'x', message_uuid: 'b-1', created: 0, attempts: 0, state: 'waiting' };
  await device.outbox.add({ ...entry, owner: BOB.uuid } as never);
  const messenger = adasMessenger(server([message(1)], () => problem('internal')).api, { device });
  await submit(await opened(messenger), 'one');
  await device.cache.saveMessages(ADA.uuid, TALK, [message(1)]);
  await device.cache.saveMessages(BOB.uuid, TALK, [message(1)]);
  await device.cache.saveGroups(ADA.uuid, [group(1)]);
  await clearDevice(device, ADA.uuid);
  expect(await countUnsent(device, ADA.uuid)).toBe(0);
  expect(await countUnsent(device, BOB.uuid)).toBe(1);
  expect(await device.cache.loadGroups(ADA.uuid)).toEqual([]);
  expect(await device.cache.loadMessages(ADA.uuid, TALK)).toEqual([]);
  expect(await device.cache.loadMessages(BOB.uuid, TALK)).toHaveLength(1);
});

test('a table that was set up anew takes a message that was written before', async () => {
  const log = [message(1)];
  const { api, seen } = server(log, ({ body }) =>
    body.after_seq > log.length ? problem('after_seq_ahead') : undefined,
  );
  const messenger = adasMessenger(api);
  const talk = await opened(messenger);
  takeGroups(messenger.inbox, [group(9)]);
  await submit(talk, 'hi');
  await until(() => log.length === 2);
  const posts = seen.filter((one) => one.method === 'POST');
  expect(posts.map((one) => one.body.after_seq)).toEqual([9, 0]);
});

test('an own message beyond a gap stays visible until the gap is filled', async () => {
  const log = [message(1)];
  const messenger = adasMessenger(server(log).api);
  const talk = await opened(messenger);
  log.push(message(2));
  let vanished = false;
  await submit(talk, 'mine');
  talk.view.subscribe(() => {
    const shown = [...texts(talk), ...pending(talk).map((one) => one.message)];
    vanished ||= !shown.includes('mine');
  });
  await until(() => texts(talk).length === 3);
  expect(vanished).toBe(false);
  expect(texts(talk)).toEqual(['text 1', 'text 2', 'mine']);
  expect(pending(talk)).toEqual([]);
});

test('the first message to a person starts one conversation, which the rest go to', async () => {
  const log: Message[] = [];
  const { api, seen } = server(log);
  const messenger = adasMessenger(api);
  const starting = conversationWith(messenger, BOB);
  keepDraft(starting, 'unfinished');
  await submit(starting, 'one');
  await submit(starting, 'two');
  await until(() => starting.view.get().log.pending.length === 0);
  expect(seen.filter((one) => one.method === 'POST').map((one) => one.body)).toMatchObject([
    { handle: 'bob', after_seq: 0 },
    { message_group_uuid: TALK, after_seq: 1 },
  ]);
  expect(conversationOf(messenger, TALK)).toBe(starting);
  expect(starting.view.get().uuid).toBe(TALK);
  expect(draftOf(starting)).toBe('unfinished');
});

test('a starting conversation joins the one that was opened by its address', async () => {
  const log: Message[] = [];
  const { api } = server(log, () => settle());
  const messenger = adasMessenger(api);
  const byAddress = await opened(messenger);
  const starting = conversationWith(messenger, BOB);
  await submit(starting, 'one');
  await submit(starting, 'two');
  takeGroups(messenger.inbox, [group(1)]);
  await until(() => texts(byAddress).length === 2);
  expect(texts(byAddress)).toEqual(['one', 'two']);
  expect(conversationWith(messenger, BOB)).toBe(byAddress);
});
