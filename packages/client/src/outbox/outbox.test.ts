import type { Message } from '@cruddur/contract/schemas';
import { ADA, message } from '@cruddur/testing/scripted-server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../api.ts';
import { systemTimers } from '../timers.ts';
import { createDrain } from './drain.ts';
import { createOutbox, enqueue, type Outbox } from './outbox.ts';
import { nextEntries, type OutboxEntry } from './outbox-entry.ts';
import { createMemoryOutbox, type OutboxStorage, withMemoryBehind } from './outbox-storage.ts';

type Fate = 'stored' | 'request lost' | 'answer lost' | 'tab dies after';
type Turn = () => Promise<void>;

/** Logs that look for an earlier try only after `after_seq`, as the API does. */
function createLogs() {
  const logs = new Map<string, Message[]>();
  const append = ({
    message_group_uuid = '',
    message_uuid,
    message: text,
    after_seq = 0,
  }: OutboxEntry) => {
    const log = logs.get(message_group_uuid) ?? [];
    logs.set(message_group_uuid, log);
    const held = log.slice(after_seq).find((one) => one.message_uuid === message_uuid);
    const stored = held ?? { ...message(log.length + 1, ADA, message_uuid), message: text };
    if (held === undefined) log.push(stored);
    return stored;
  };
  return { logs, append };
}

/** A tab that sends: what it does takes turns with everything else, and ends when it dies. */
function openTab(
  storage: OutboxStorage,
  turn: Turn,
  post: (entry: OutboxEntry, die: () => void) => Promise<Message>,
  tailOf: (entry: OutboxEntry) => number,
  newMessageUuid: () => string,
) {
  let alive = true;
  const here = async <R>(doing: Promise<R>): Promise<R> => {
    const result = await doing;
    await turn();
    return alive ? result : new Promise<never>(() => {});
  };
  const outbox: Outbox = createOutbox({
    owner: ADA.uuid,
    storage: {
      add: (entry) => here(storage.add(entry)),
      change: (uuid, change) => here(storage.change(uuid, change)),
      list: (owner) => here(storage.list(owner)),
      clear: (owner) => here(storage.clear(owner)),
    },
    timers: systemTimers,
    newMessageUuid,
    onChanged: () => drain(),
  });
  const die = (): void => {
    alive = false;
  };
  const drain = createDrain({
    outbox,
    pauses: { afterFailure: () => here(Promise.resolve()), wake: () => {} },
    leads: () => alive,
    tailOf,
    post: (entry) => here(post(entry, die)),
    find: async () => undefined,
    onStored: () => {},
    onSignedOut: () => {},
  });
  return { outbox, die, look: () => outbox.reload().then(drain) };
}

const fates = fc.array(
  fc.constantFrom<Fate>('stored', 'request lost', 'answer lost', 'tab dies after'),
  { maxLength: 12 },
);
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ write: fc.nat({ max: 1 }), tab: fc.nat({ max: 1 }) }) },
    { weight: 1, arbitrary: fc.record({ reload: fc.nat({ max: 1 }) }) },
    { weight: 2, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 6 }) }) },
  ),
  { maxLength: 14 },
);

// Promise 1 from the person's side, with two tabs that both send, as in a browser without locks.
test('whatever is lost and whichever tab dies, each text is stored once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fates, steps, async (schedule, left, story) => {
      const turn: Turn = () => schedule.schedule(Promise.resolve());
      const { logs, append } = createLogs();
      const storage = createMemoryOutbox();
      let made = 0;
      const post = async (entry: OutboxEntry, die: () => void): Promise<Message> => {
        const fate = left.pop() ?? 'stored';
        await turn();
        if (fate === 'request lost') throw new ApiError('network_unreachable');
        const stored = append(entry);
        if (fate === 'answer lost') throw new ApiError('network_unreachable');
        if (fate === 'tab dies after') die();
        return stored;
      };
      const open = () =>
        openTab(
          storage,
          turn,
          post,
          ({ message_group_uuid }) => logs.get(message_group_uuid ?? '')?.length ?? 0,
          () => `uuid-${++made}`,
        );
      const tabs = [open(), open()];
      const written = new Map<string, string[]>();
      for (const step of story) {
        if ('wait' in step) for (let i = 0; i < step.wait; i += 1) await passTurn(schedule);
        if ('reload' in step) {
          tabs[step.reload]?.die();
          tabs[step.reload] = open();
          void tabs[step.reload]?.look();
        }
        if ('write' in step) {
          const conversation = `c-${step.write}`;
          const text = `text ${made}`;
          written.set(conversation, [...(written.get(conversation) ?? []), text]);
          const draft = { message_group_uuid: conversation, message: text };
          void enqueue((tabs[step.tab] as (typeof tabs)[0]).outbox, draft);
        }
      }
      for (let rounds = 0; (await storage.list(ADA.uuid)).length > 0; rounds += 1) {
        expect(rounds).toBeLessThan(20);
        tabs.push(open());
        void tabs.at(-1)?.look();
        await schedule.waitIdle();
      }
      const stored = [...logs].map(([uuid, log]) => [uuid, log.map((one) => one.message)]);
      expect(new Map(stored as [string, string[]][])).toEqual(written);
    }),
    { numRuns: 100 },
  );
}, 120_000);

/** Lets one thing that is under way go on, if there is one. */
async function passTurn(schedule: fc.Scheduler): Promise<void> {
  await Promise.resolve();
  if (schedule.count() > 0) await schedule.waitOne();
}

const entry = (position: number, more: Partial<OutboxEntry>): OutboxEntry => ({
  owner: ADA.uuid,
  message_uuid: `m-${position}`,
  position,
  message: 'x',
  created: 0,
  attempts: 0,
  state: 'waiting',
  ...more,
});
const person = (uuid: string) => ({ uuid, handle: uuid, display_name: uuid });

test('conversations do not wait for each other, unless they may be the same', () => {
  const ready = (...entries: OutboxEntry[]) => nextEntries(entries).map(({ position }) => position);
  const [a, b] = [{ message_group_uuid: 'a' }, { message_group_uuid: 'b' }];
  expect(ready(entry(1, a), entry(2, b), entry(3, a))).toEqual([1, 2]);
  expect(ready(entry(1, { ...a, state: 'failed' }), entry(2, a))).toEqual([2]);
  const [bob, cyd] = [{ person: person('bob') }, { person: person('cyd') }];
  expect(ready(entry(1, bob), entry(2, cyd), entry(3, bob))).toEqual([1, 2]);
  expect(ready(entry(1, bob), entry(2, { ...a, ...cyd }), entry(3, b))).toEqual([1, 2]);
});

test('what the disk refuses is kept in memory, and sent with the rest', async () => {
  const full = async (): Promise<never> => {
    throw new Error('QuotaExceededError');
  };
  const disk = createMemoryOutbox();
  await disk.add(entry(0, { message: 'before' }));
  const storage = withMemoryBehind({ ...disk, add: full });
  await storage.add(entry(0, { message_uuid: 'm-9', message: 'after' }));
  const texts = async () => (await storage.list(ADA.uuid)).map((one) => one.message);
  expect(await texts()).toEqual(['before', 'after']);
  expect(await storage.change('m-9', (one) => ({ ...one, attempts: 1 }))).toMatchObject({
    attempts: 1,
  });
  expect(await storage.change('m-0', () => undefined)).toBeUndefined();
  expect(await texts()).toEqual(['after']);
});
