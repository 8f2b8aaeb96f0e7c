import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ApiDeps,
  getPresence,
  getReceipts,
  markRead,
  pageMessageGroups,
  pageMessages,
  sendFirstMessage,
  tellDelivered,
  tellTyping,
  updateMe,
} from '@cruddur/client/api';
import { runMessenger } from '@cruddur/client/messenger/connection';
import { showConversation } from '@cruddur/client/messenger/conversation-sync';
import { conversationOf } from '@cruddur/client/messenger/conversations';
import { createMessenger } from '@cruddur/client/messenger/create-messenger';
import { submit } from '@cruddur/client/messenger/send-queue';
import type { ServerEvent } from '@cruddur/contract/events';
import { describeOnRedis } from '@cruddur/testing/describe-on-redis';
import { type HeardEvents, listenToEvents } from '@cruddur/testing/listen-events';
import { startLocalPool } from '@cruddur/testing/local-pool';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { Person } from '../soak/people.ts';
import { openStand, type Stand } from '../soak/stand.ts';

async function subOf(person: Person): Promise<string> {
  const payload = (await person.getToken()).split('.')[1] ?? '';
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).sub;
}

const MOST_WAITING = 20;

const until = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 90_000, interval: 20 });

describeOnRedis('two API processes are one', () => {
  let dir: string;
  let stand: Stand;
  let pool: Awaited<ReturnType<typeof startLocalPool>>;
  const deaths: string[] = [];
  let used = 0;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'cruddur-nodes-'));
    pool = await startLocalPool(dir);
    stand = await openStand(dir, {
      clients: 12,
      onDeath: (name, how) => deaths.push(`${name}: ${how}`),
      userPoolEndpoint: pool.endpoint,
    });
    for (const person of stand.people) {
      await pool.put({ attributes: { sub: await subOf(person) } });
    }
  });
  afterAll(async () => {
    await stand?.close();
    await pool?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  const at = (node: number, { getToken }: Person): ApiDeps => ({
    baseUrl: stand.apiUrls[node] ?? '',
    getToken,
    fetch,
  });

  async function listen(node: number, person: Person): Promise<HeardEvents> {
    const heard = await listenToEvents(at(node, person));
    onTestFinished(() => heard.close());
    // The node follows the person from the second one on; what came before is fetched after it.
    await until(() => expect(typesOf(heard).filter((type) => type === 'resync').length).toBe(2));
    return heard;
  }

  /** Two people whom no other test knows, with a conversation. */
  async function pair(): Promise<[Person, Person, string]> {
    const [ada, bob] = stand.people.slice(used, used + 2) as [Person, Person];
    used += 2;
    const first = { handle: bob.handle, message: 'first' };
    const { message_group_uuid } = await sendFirstMessage(at(0, ada), first);
    await stand.drained();
    return [ada, bob, message_group_uuid];
  }

  const typesOf = ({ events }: HeardEvents): string[] => events.map(({ type }) => type);
  const last = ({ events }: HeardEvents, type: ServerEvent['type']): ServerEvent | undefined =>
    events.filter((one) => one.type === type).at(-1);

  test('what is sent at one is seen live at the other, and both show the same inbox', async () => {
    const [ada, bob] = await pair();
    const [adas, bobs] = [await listen(0, ada), await listen(1, bob)];
    await sendFirstMessage(at(0, ada), { handle: bob.handle, message: 'to the other node' });
    await until(() =>
      expect(last(bobs, 'message.created')).toMatchObject({
        message: { message: 'to the other node' },
      }),
    );
    await sendFirstMessage(at(1, bob), { handle: ada.handle, message: 'and back' });
    await until(() =>
      expect(last(adas, 'message.created')).toMatchObject({ message: { message: 'and back' } }),
    );
    for (const heard of [adas, bobs]) {
      await until(() =>
        expect(last(heard, 'inbox.updated')).toMatchObject({
          message_group: { message: 'and back' },
        }),
      );
      expect(typesOf(heard).filter((type) => type === 'message.created')).toHaveLength(2);
    }
    const inboxes = await Promise.all([0, 1].map((node) => pageMessageGroups(at(node, bob))));
    expect(inboxes[0]).toEqual(inboxes[1]);
    expect(inboxes[0]?.items[0]).toMatchObject({ message: 'and back', unread: 0 });
  });

  test('typing, receipts and settings cross, and presence is of both', async () => {
    const [ada, bob, id] = await pair();
    const [adas, bobs] = [await listen(0, ada), await listen(1, bob)];
    await tellTyping(at(1, bob), id);
    await until(() => expect(last(adas, 'typing')).toMatchObject({ user_uuid: bob.uuid }));
    await tellDelivered(at(1, bob), id, { delivered_seq: 1 });
    await markRead(at(1, bob), id, { read_seq: 1 });
    const receipts = { delivered_seq: 1, read_seq: 1 };
    await until(async () => expect(await getReceipts(at(0, ada), id)).toEqual(receipts));
    await until(() => expect(last(adas, 'receipts.moved')).toBeDefined());

    const here = [{ user_uuid: bob.uuid, online: true }];
    await until(async () => expect(await getPresence(at(0, ada), [bob.handle])).toEqual(here));
    const second = await listen(0, bob);
    bobs.close();
    second.close();
    await until(() =>
      expect(last(adas, 'presence.changed')).toEqual({
        type: 'presence.changed',
        presence: { user_uuid: bob.uuid, online: false, last_seen_at: expect.any(String) },
      }),
    );

    await updateMe(at(1, bob), { settings: { send_receipts: false } });
    await until(async () =>
      expect(await getReceipts(at(0, ada), id)).toEqual({ delivered_seq: 1 }),
    );
  });

  test('a token that was taken back ends streams at both', async () => {
    const [ada] = await pair();
    const streams = [await listen(0, ada), await listen(1, ada)];
    await pool.signOut(await subOf(ada));
    for (const stream of streams) {
      await stream.ended;
      expect(stream.events.at(-1)).toEqual({ type: 'token_revoked' });
    }
  });

  test('a rolling restart under load fails no send and loses no event', async () => {
    const [ada, bob, id] = await pair();
    const balanced = createBalancer(stand.apiUrls);
    const failures: string[] = [];
    const open = (person: Person) => {
      const messenger = createMessenger(person, {
        baseUrl: '',
        getToken: person.getToken,
        fetch: balanced,
      });
      const conversation = conversationOf(messenger, id);
      const leave = showConversation(conversation);
      const stop = runMessenger(messenger);
      onTestFinished(() => {
        leave();
        stop();
      });
      conversation.view.subscribe(() => {
        for (const one of conversation.view.get().log.pending) {
          if (one.status === 'failed') failures.push(`${one.message}: ${one.error}`);
        }
      });
      return { messenger, conversation };
    };
    const pages = [open(ada), open(bob)];
    const texts: string[] = [];
    let restarting = true;
    const writing = pages.map(async ({ conversation }, who) => {
      for (let n = 0; restarting; await sleep(25)) {
        // However slow the machine, what waits to be sent does not grow with the time a restart takes.
        if (conversation.view.get().log.pending.length >= MOST_WAITING) continue;
        texts.push(`${who}-${n}`);
        submit(conversation, `${who}-${n}`);
        n += 1;
      }
    });
    for (const api of stand.apis) {
      const how = await api.stop();
      const log = await readFile(join(stand.dir, `${api.name}.log`), 'utf8');
      expect(how, log.slice(-500)).toBe('exit 0');
      await api.start();
    }
    restarting = false;
    await Promise.all(writing);
    const shownBy = ({ conversation }: (typeof pages)[0]): string[] =>
      conversation.view.get().log.messages.map(({ message }) => message);
    for (const page of pages) {
      await until(() => expect(shownBy(page)).toHaveLength(texts.length + 1));
      expect(shownBy(page).slice(1).sort()).toEqual([...texts].sort());
    }
    expect(shownBy(pages[0] as (typeof pages)[0])).toEqual(shownBy(pages[1] as (typeof pages)[0]));
    expect([failures, deaths]).toEqual([[], []]);
    const newest = await pageMessages(at(1, ada), id, { limit: 1 });
    expect(newest.items[0]?.seq).toBe(texts.length + 1);
  });
});

/** Spreads requests over the nodes, and asks another one where nobody listens. */
function createBalancer(urls: readonly string[]): typeof fetch {
  let turn = 0;
  return async (path, init) => {
    for (let tries = 1; ; tries += 1) {
      turn += 1;
      try {
        return await fetch(`${urls[turn % urls.length]}${path}`, init);
      } catch (error) {
        const { code } = ((error as Error).cause ?? {}) as { code?: string };
        if (code !== 'ECONNREFUSED' || tries === urls.length) throw error;
      }
    }
  };
}
