import type { Message } from '@cruddur/contract/schemas';
import {
  ADA,
  adasMessenger,
  BOB,
  group,
  messages,
  scriptedServer,
  settle,
  TALK,
  until,
} from '@cruddur/testing/scripted-server';
import { expect, onTestFinished, test } from 'vitest';
import { createMemoryDevice, type Device } from '../device/device.ts';
import { sortedInbox } from '../inbox-state.ts';
import { systemTimers } from '../timers.ts';
import { runMessenger } from './connection.ts';
import type { Conversation } from './conversation.ts';
import { showConversation } from './conversation-sync.ts';
import { conversationOf } from './conversations.ts';
import type { Messenger } from './messenger.ts';
import { jumpToNewest, jumpToSeq, loadNewer, loadOlder } from './paging.ts';

const seqs = (talk: Conversation) => talk.view.get().log.messages.map((one) => one.seq);

/** An API that pages as the real one does; `away` makes it unreachable. */
function server(log: Message[], rows = [group(log.length)]) {
  const state = { away: false };
  const made = scriptedServer(({ path, query }) => {
    if (state.away) throw new TypeError('no network');
    if (path === '/api/events') return new Response(new ReadableStream());
    if (path === '/api/message_groups') return rows;
    const [limit, after, around] = ['limit', 'after', 'around'].map((name) =>
      Number(query.get(name)),
    );
    const before = Number(query.get('before') ?? log.length + 1);
    if (!query.has('after') && !query.has('around')) {
      return log.filter((one) => one.seq < before).slice(-(limit ?? 0));
    }
    const from = query.has('after')
      ? (after ?? 0)
      : Math.max(0, (around ?? 0) - 1 - (limit ?? 0) / 2);
    const rest = log.filter((one) => one.seq > from);
    const more = rest.length > (limit ?? 0);
    const headers = more ? { link: '</x?after=1>; rel="next"' } : {};
    return Response.json(rest.slice(0, limit), { headers });
  });
  return { ...made, state };
}

async function deviceWith(kept: Message[], rows = [group(kept.length)]): Promise<Device> {
  const device = createMemoryDevice();
  await device.cache.saveMessages(ADA.uuid, TALK, kept);
  await device.cache.saveGroups(ADA.uuid, rows);
  return device;
}

function run(messenger: Messenger): Conversation {
  onTestFinished(runMessenger(messenger));
  const talk = conversationOf(messenger, TALK);
  showConversation(talk);
  return talk;
}

test('without a network inbox and conversation show what was kept, and heal when it is back', async () => {
  const log = messages(1, 12);
  const { api, state } = server(log);
  state.away = true;
  const messenger = adasMessenger(api, { device: await deviceWith(messages(1, 9)) });
  const talk = run(messenger);
  await until(() => talk.view.get().stale && messenger.inbox.view.get().stale);
  expect(seqs(talk).at(-1)).toBe(9);
  expect(sortedInbox(messenger.inbox.view.get().groups)).toMatchObject([{ last_seq: 9 }]);
  expect(talk.view.get().phase).toBe('ready');
  state.away = false;
  await until(() => !talk.view.get().stale && !messenger.inbox.view.get().stale);
  expect(talk.view.get().log.messages).toEqual(log);
  expect(messenger.inbox.view.get().groups.get(TALK)).toEqual(group(12));
});

test('what was kept gives way where a newer page does not meet it', async () => {
  const log = messages(1, 100);
  const messenger = adasMessenger(server(log).api, { device: await deviceWith(messages(1, 9)) });
  const talk = run(messenger);
  await until(() => seqs(talk).length > 0 && !talk.view.get().stale);
  expect(talk.view.get().log.messages).toEqual(messages(71, 100));
});

test('what was kept of a table that was set up anew disappears', async () => {
  const old = messages(1, 9).map((one) => ({ ...one, message_uuid: `old-${one.seq}` }));
  const rows = [group(9, { version: 40 }), group(9, { uuid: 'c-gone', user_uuid: 'u-gone' })];
  const messenger = adasMessenger(server(messages(1, 3)).api, {
    device: await deviceWith(old, rows),
  });
  const talk = run(messenger);
  await until(() => !messenger.inbox.view.get().stale && messenger.inbox.fetched);
  await until(() => talk.fetched && !talk.view.get().stale);
  expect(talk.view.get().log.messages).toEqual(messages(1, 3));
  expect([...messenger.inbox.view.get().groups.values()]).toEqual([group(3)]);
});

test('what is shown is kept for the next time, for nobody else', async () => {
  const device = createMemoryDevice();
  const messenger = adasMessenger(server(messages(1, 100)).api, {
    device,
    timers: { ...systemTimers, after: (_, go) => systemTimers.after(1, go) },
  });
  const talk = run(messenger);
  await until(() => seqs(talk).length > 0);
  await loadOlder(talk);
  await settle();
  expect(await device.cache.loadMessages(ADA.uuid, TALK)).toEqual(messages(71, 100));
  expect(await device.cache.loadGroups(ADA.uuid)).toEqual([group(100)]);
  expect(await device.cache.loadMessages(BOB.uuid, TALK)).toEqual([]);
});

test('one jumps up a long log, walks on from there, and comes back to its end', async () => {
  const log = messages(1, 2_000);
  const { api } = server(log);
  const messenger = adasMessenger(api);
  const talk = run(messenger);
  await until(() => seqs(talk).at(-1) === 2_000);
  await jumpToSeq(talk, 500);
  expect(seqs(talk)).toEqual(messages(485, 514).map((one) => one.seq));
  await loadNewer(talk);
  await loadOlder(talk);
  expect([seqs(talk)[0], seqs(talk).at(-1)]).toEqual([455, 544]);
  expect(talk.behind).toBe(false);
  for (let i = 0; i < 12; i += 1) await loadOlder(talk);
  expect(seqs(talk)).toHaveLength(300);
  expect(seqs(talk)[0]).toBe(95);
  await jumpToNewest(talk);
  expect(talk.view.get().log).toMatchObject({ detached: false, messages: messages(1_971, 2_000) });
});
