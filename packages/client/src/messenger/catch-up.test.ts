import type { Message } from '@cruddur/contract/schemas';
import {
  adasMessenger,
  group,
  message,
  messages,
  problem,
  scriptedServer,
  settle,
  TALK,
  until,
} from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import type { Conversation } from './conversation.ts';
import { markBehind, showConversation } from './conversation-sync.ts';
import { conversationOf } from './conversations.ts';
import { takeGroups } from './inbox.ts';
import { loadOlder } from './paging.ts';
import { takeEvent } from './take-event.ts';
import { takeMessage } from './take-message.ts';

const seqs = (talk: Conversation) => talk.view.get().log.messages.map((one) => one.seq);

/** Pages as the API does: `before` and `after`, with a link while more is newer. */
function pages(log: Message[]) {
  return scriptedServer(({ query }) => {
    const limit = Number(query.get('limit'));
    const after = query.get('after');
    const before = Number(query.get('before') ?? log.length + 1);
    if (after === null) return log.filter((one) => one.seq < before).slice(-limit);
    const rest = log.filter((one) => one.seq > Number(after));
    const more = rest.length > limit ? { link: '</x?after=1>; rel="next"' } : undefined;
    return Response.json(rest.slice(0, limit), more ? { headers: more } : {});
  });
}

test('what was missed is fetched in as many pages as it takes', async () => {
  const log = messages(1, 40);
  const { api } = pages(log);
  const talk = conversationOf(adasMessenger(api), TALK);
  showConversation(talk);
  await until(() => talk.view.get().phase === 'ready');
  expect(seqs(talk)[0]).toBe(11);
  log.push(...messages(1, 290).slice(40));
  markBehind(talk);
  await until(() => seqs(talk).at(-1) === 290);
  await loadOlder(talk);
  expect(seqs(talk)).toEqual(messages(1, 290).map((one) => one.seq));
});

test('a page that ends before a pushed message is asked for again', async () => {
  const log = messages(1, 3);
  const { api, seen } = pages(log);
  const messenger = adasMessenger(api);
  const talk = conversationOf(messenger, TALK);
  showConversation(talk);
  await until(() => talk.view.get().phase === 'ready');
  takeMessage(messenger, message(5));
  await until(() => seen.length > 3);
  expect(seqs(talk)).toEqual([1, 2, 3]);
  log.push(message(4), message(5));
  await until(() => seqs(talk).length === 5);
  const asked = seen.length;
  await settle();
  await settle();
  expect(seen.length - asked).toBeLessThanOrEqual(1);
});

test('a push during the first page is not lost', async () => {
  const log = messages(1, 3);
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { api } = scriptedServer(async ({ query }) => {
    const after = Number(query.get('after') ?? 0);
    const page = log.filter((one) => one.seq > after);
    if (after === 0) await gate;
    return page;
  });
  const messenger = adasMessenger(api);
  const talk = conversationOf(messenger, TALK);
  showConversation(talk);
  await settle();
  log.push(message(4));
  takeEvent(messenger, { type: 'message.created', message: message(4) }, () => {});
  release();
  await until(() => seqs(talk).length === 4);
  expect(talk.view.get().phase).toBe('ready');
});

test('a conversation that nobody looks at is fetched when somebody does', async () => {
  const log = messages(1, 3);
  const { api, seen } = pages(log);
  const talk = conversationOf(adasMessenger(api), TALK);
  const hide = showConversation(talk);
  await until(() => talk.view.get().phase === 'ready');
  hide();
  log.push(message(4));
  const asked = seen.length;
  markBehind(talk);
  await settle();
  expect(seen.length).toBe(asked);
  showConversation(talk);
  await until(() => seqs(talk).length === 4);
});

test('a refused page shows why, and trying again helps', async () => {
  let refused = true;
  const { api } = scriptedServer(() => (refused ? problem('table_unavailable') : messages(1, 2)));
  const talk = conversationOf(adasMessenger(api), TALK);
  showConversation(talk);
  await until(() => talk.view.get().phase === 'failed');
  expect(talk.view.get().error).toBe('table_unavailable');
  refused = false;
  await talk.sync();
  expect(talk.view.get()).toMatchObject({ phase: 'ready' });
  expect(talk.view.get().error).toBeUndefined();
});

test('a page that ends before what the inbox shows is followed by the rest', async () => {
  const log = messages(1, 2);
  const { api, seen } = scriptedServer(({ query }) =>
    // The newest page comes from a replica that lags behind the row.
    query.has('after') ? log.slice(Number(query.get('after'))) : log.slice(0, 1),
  );
  const messenger = adasMessenger(api);
  takeGroups(messenger.inbox, [group(2)]);
  const talk = conversationOf(messenger, TALK);
  showConversation(talk);
  await until(() => seqs(talk).length === 2);
  expect(seen.map(({ query }) => query.get('after'))).toEqual([null, '1']);
});
