import {
  adasMessenger,
  message,
  scriptedServer,
  settle,
  TALK,
  until,
} from '@cruddur/testing/scripted-server';
import { expect, onTestFinished, test } from 'vitest';
import { createMemoryDevice } from '../device/device.ts';
import { runMessenger } from '../messenger/connection.ts';
import { showConversation } from '../messenger/conversation-sync.ts';
import { conversationOf } from '../messenger/conversations.ts';
import { submit } from '../messenger/send-queue.ts';
import { systemTimers } from '../timers.ts';
import { createBrowserTabs, type LockManager } from './browser-tabs.ts';
import type { TabMessage } from './tabs.ts';

/** Locks as the Web Locks standard has them, as far as they are used. */
function createLocks(): LockManager {
  const waiting: (() => void)[] = [];
  let lose: (() => void) | undefined;
  const request: LockManager['request'] = (_name, options, hold) =>
    new Promise((resolve, reject) => {
      const take = (): void => {
        lose = () => reject(new Error('stolen'));
        const mine = lose;
        void hold().then(() => {
          if (lose === mine) lose = undefined;
          if (lose === undefined) waiting.shift()?.();
          resolve(undefined);
        });
      };
      if ('steal' in options) {
        lose?.();
        take();
      } else if (lose === undefined) take();
      else waiting.push(take);
    });
  return { request };
}

/** Leads until it must not any more, and says when that begins and ends. */
function leader(name: string, said: string[]) {
  return (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      said.push(`${name} leads`);
      signal.addEventListener('abort', () => {
        said.push(`${name} has ended`);
        resolve();
      });
    });
}

test('one tab leads at a time, and one whose turn was taken waits for the next', async () => {
  const tabs = createBrowserTabs({ locks: createLocks(), BroadcastChannel: undefined });
  const said: string[] = [];
  const [a, b] = [new AbortController(), new AbortController()];
  tabs.lead('ada', a.signal, leader('a', said));
  const takeOver = tabs.lead('ada', b.signal, leader('b', said));
  await settle();
  expect(said).toEqual(['a leads']);
  takeOver();
  await settle();
  expect(said.splice(0).sort()).toEqual(['a has ended', 'a leads', 'b leads']);
  b.abort();
  await settle();
  expect(said).toEqual(['b has ended', 'a leads']);
});

test('tabs hear each other, of one person only, until they leave', async () => {
  const tabs = createBrowserTabs({ locks: undefined, BroadcastChannel });
  const heard: [string, TabMessage][] = [];
  const join = (name: string, owner: string) => {
    const channel = tabs.join(owner, (said) => heard.push([name, said]));
    onTestFinished(() => channel.leave());
    return channel;
  };
  const [first, second] = [join('first', 'ada'), join('second', 'ada')];
  join('other', 'bob');
  first.post({ type: 'outbox' });
  await until(() => heard.length === 1);
  second.leave();
  first.post({ type: 'outbox' });
  await settle();
  expect(heard).toEqual([['second', { type: 'outbox' }]]);
});

/** An API with one conversation, whose event stream never says anything. */
function server() {
  const log = [message(1)];
  const { api } = scriptedServer(({ method, path, body }) => {
    if (path === '/api/events') return new Response(new ReadableStream());
    if (path === '/api/message_groups') return [];
    if (method === 'GET') return log;
    const stored = {
      ...message(log.length + 1, undefined, body.message_uuid),
      message: body.message,
    };
    log.push(stored);
    return stored;
  });
  return { api, log };
}

test('a tab that stands still is replaced by one that runs', async () => {
  const locks = createLocks();
  const tabs = createBrowserTabs({ locks, BroadcastChannel });
  // A tab that the system has stopped: it holds the lock, and never answers.
  void locks.request('cruddur u-ada', { steal: true }, () => new Promise(() => {})).catch(() => {});
  const { api, log } = server();
  const timers = {
    ...systemTimers,
    after: (ms: number, run: () => void) => systemTimers.after(ms / 1_000, run),
  };
  const messenger = adasMessenger(api, { device: { ...createMemoryDevice(), tabs }, timers });
  messenger.stepDown = undefined;
  onTestFinished(runMessenger(messenger));
  const talk = conversationOf(messenger, TALK);
  showConversation(talk);
  await submit(talk, 'is anybody there?');
  expect(log).toHaveLength(1);
  await until(() => log.length === 2);
  expect(messenger.stepDown).toBeDefined();
});
