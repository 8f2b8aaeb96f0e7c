import type { Message } from '@cruddur/contract/schemas';
import {
  adasMessenger,
  messages,
  problem,
  type Script,
  scriptedServer,
  settle,
  TALK,
  until,
} from '@cruddur/testing/scripted-server';
import { afterEach, expect, test, vi } from 'vitest';
import { call } from '../api.ts';
import { showConversation } from './conversation-sync.ts';
import { conversationOf } from './conversations.ts';
import type { MessengerOptions } from './create-messenger.ts';
import type { Paging } from './page-loader.ts';
import { jumpToNewest, jumpToSeq, loadOlder } from './paging.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A shown conversation of 100 messages; `older` answers the pages besides the newest. */
async function openTalk(older: Script, options?: MessengerOptions) {
  const { api, seen } = scriptedServer((request) =>
    request.query.has('before') || request.query.has('around') ? older(request) : messages(71, 100),
  );
  const talk = conversationOf(adasMessenger(api, options), TALK);
  const close = showConversation(talk);
  await until(() => talk.view.get().phase === 'ready');
  const told: Paging[] = [];
  talk.view.subscribe(() => {
    const { older } = talk.view.get();
    if (told.at(-1) !== older) told.push(older);
  });
  const asked = () => seen.filter(({ query }) => query.has('before') || query.has('around'));
  return { talk, close, told, asked, first: () => talk.view.get().log.messages[0]?.seq };
}

/** Fails a number of times, then answers. */
function failing(times: number, answer: Message[]): Script {
  let left = times;
  return () => (left-- > 0 ? problem('table_unavailable') : answer);
}

test('an older page that does not come is tried again by itself', async () => {
  const { talk, told, first, asked } = await openTalk(failing(3, messages(41, 70)));
  await loadOlder(talk);
  expect(first()).toBe(41);
  expect(told).toEqual(['loading', 'failed', 'idle']);
  expect(asked()).toHaveLength(4);
});

test('a failure that passes at once is not told', async () => {
  const { talk, told, first } = await openTalk(failing(1, messages(41, 70)));
  await loadOlder(talk);
  expect(first()).toBe(41);
  expect(told).toEqual(['loading', 'idle']);
});

test('a page that is refused is asked for again only when somebody asks', async () => {
  let refused = true;
  const { talk, told, first, asked } = await openTalk(() =>
    refused ? problem('message_group_not_found') : messages(41, 70),
  );
  await loadOlder(talk);
  expect(asked()).toHaveLength(1);
  expect(told).toEqual(['loading', 'failed']);
  refused = false;
  await loadOlder(talk);
  expect(first()).toBe(41);
  expect(told).toEqual(['loading', 'failed', 'loading', 'idle']);
});

test('asking during a pause tries at once, and the pause that ends later asks for nothing', async () => {
  const pauses: (() => void)[] = [];
  const { talk, told, first, asked } = await openTalk(failing(2, messages(41, 70)), {
    pauses: {
      afterFailure: () => new Promise((resolve) => pauses.push(resolve)),
      wake: () => {},
    },
  });
  const waiting = loadOlder(talk);
  await until(() => pauses.length === 1);
  pauses[0]?.();
  await until(() => pauses.length === 2);
  expect(told).toEqual(['loading', 'failed']);
  await loadOlder(talk);
  expect(first()).toBe(41);
  pauses[1]?.();
  await waiting;
  expect(asked()).toHaveLength(3);
  expect(told).toEqual(['loading', 'failed', 'loading', 'idle']);
});

test('nobody who looks, no further try; the next one who does starts afresh', async () => {
  const { talk, close, told, asked, first } = await openTalk(failing(1, messages(41, 70)), {
    pauses: {
      afterFailure: async () => close(),
      wake: () => {},
    },
  });
  await loadOlder(talk);
  expect(asked()).toHaveLength(1);
  expect(told).toEqual(['loading', 'idle']);
  showConversation(talk);
  await loadOlder(talk);
  expect(first()).toBe(41);
});

test('a jump outlives a few failures and tells of more', async () => {
  const some = await openTalk(failing(3, messages(20, 49)));
  await jumpToSeq(some.talk, 35);
  expect(some.first()).toBe(20);
  const more = await openTalk(failing(4, messages(20, 49)));
  await expect(jumpToSeq(more.talk, 35)).rejects.toMatchObject({ code: 'table_unavailable' });
  expect(more.asked()).toHaveLength(4);
  const refused = await openTalk(() => problem('message_group_not_found'));
  await expect(jumpToSeq(refused.talk, 35)).rejects.toMatchObject({
    code: 'message_group_not_found',
  });
  expect(refused.asked()).toHaveLength(1);
});

test('a connection that says nothing is given up, but not an event stream', async () => {
  const dead = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(dead.signal);
  const deps = {
    baseUrl: '',
    getToken: async () => 'token',
    fetch: (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_, reject) => {
        const { signal } = init ?? {};
        const give = () => reject(signal?.reason);
        if (signal?.aborted) give();
        else signal?.addEventListener('abort', give);
      }),
  };
  const talk = conversationOf(adasMessenger(deps), TALK);
  const jump = jumpToNewest(talk);
  await settle();
  expect(timeout).toHaveBeenCalledWith(20_000);
  dead.abort();
  await expect(jump).rejects.toMatchObject({ code: 'network_unreachable', retryable: true });
  timeout.mockClear();
  const ended = new AbortController();
  const stream = call(deps, '/api/events', { signal: ended.signal });
  await settle();
  expect(timeout).not.toHaveBeenCalled();
  ended.abort();
  await expect(stream).rejects.toMatchObject({ code: 'network_unreachable' });
});
