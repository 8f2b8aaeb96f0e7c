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
import type { Conversation } from './conversation.ts';
import { showConversation } from './conversation-sync.ts';
import { conversationOf, conversationWith } from './conversations.ts';
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
    submit(talk, 'hi');
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
  for (const text of ['one', 'two', 'three']) submit(talk, text);
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
  submit(talk, 'hi');
  await until(() => pending(talk).length === 0);
  expect(texts(talk)).toEqual(['text 1', 'hi']);
  expect(log).toHaveLength(2);
});

test('a refused message says why, lets the next ones pass, and can be retried or deleted', async () => {
  const refusals = [problem('message_exceed_max_chars'), problem('message_blank')];
  const { api } = server([message(1)], () => refusals.shift());
  const talk = await opened(adasMessenger(api));
  for (const text of ['one', 'two', 'three']) submit(talk, text);
  await until(() => pending(talk).every((one) => one.status === 'failed'));
  expect(pending(talk).map((one) => [one.message, one.error])).toEqual([
    ['one', 'message_exceed_max_chars'],
    ['two', 'message_blank'],
  ]);
  discard(talk, 'sent-2');
  retry(talk, 'sent-1');
  await until(() => pending(talk).length === 0);
  expect(texts(talk)).toEqual(['text 1', 'three', 'one']);
});

test('when the server stays away, everything that waits fails together', async () => {
  const { api, seen } = server([message(1)], () => problem('table_unavailable'));
  const talk = await opened(adasMessenger(api));
  submit(talk, 'one');
  submit(talk, 'two');
  await until(() => pending(talk).every((one) => one.status === 'failed'));
  expect(pending(talk).map((one) => one.message)).toEqual(['one', 'two']);
  expect(new Set(seen.map((one) => one.body?.message))).toEqual(new Set([undefined, 'one']));
});

test('an own message beyond a gap stays visible until the gap is filled', async () => {
  const log = [message(1)];
  const messenger = adasMessenger(server(log).api);
  const talk = await opened(messenger);
  log.push(message(2));
  let vanished = false;
  talk.view.subscribe(() => {
    const shown = [...texts(talk), ...pending(talk).map((one) => one.message)];
    vanished ||= !shown.includes('mine');
  });
  submit(talk, 'mine');
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
  starting.draft = 'unfinished';
  submit(starting, 'one');
  submit(starting, 'two');
  await until(() => starting.view.get().log.pending.length === 0);
  expect(seen.filter((one) => one.method === 'POST').map((one) => one.body)).toMatchObject([
    { handle: 'bob', after_seq: 0 },
    { message_group_uuid: TALK, after_seq: 1 },
  ]);
  expect(conversationOf(messenger, TALK)).toBe(starting);
  expect(starting.view.get().uuid).toBe(TALK);
});

test('a starting conversation joins the one that was opened by its address', async () => {
  const log: Message[] = [];
  const { api } = server(log, () => settle());
  const messenger = adasMessenger(api);
  const byAddress = await opened(messenger);
  const starting = conversationWith(messenger, BOB);
  submit(starting, 'one');
  submit(starting, 'two');
  takeGroups(messenger.inbox, [group(1)]);
  await until(() => texts(byAddress).length === 2);
  expect(texts(byAddress)).toEqual(['one', 'two']);
  expect(conversationWith(messenger, BOB)).toBe(byAddress);
});
