import { createMemoryTier, type MemoryTier } from '@cruddur/testing/cache-parts';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import {
  type LogStand,
  type Node,
  openLogStand,
  person,
  sends,
  unitsOf,
} from '@cruddur/testing/log-stand';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Bus, createInProcessBus } from '../bus/bus.ts';
import { type GuardedTier, guardTier } from '../cache/guarded-tier.ts';
import { PAGE_TTL_MS } from '../cache/lifetimes.ts';
import { openSharedCaches } from '../cache/shared-cache.ts';
import { hearChanges } from './hear-changes.ts';
import { pageInbox } from './inbox.ts';
import { markRead } from './mark-read.ts';
import { memberOfPair, requireMember } from './member.ts';
import { page, seqOf } from './page.ts';
import { pairConversation } from './pair-identity.ts';
import { toMessageGroup } from './rows.ts';
import { send } from './send.ts';

let engine: TestEngine;
let stand: LogStand;
let tier: MemoryTier;
let guarded: GuardedTier;
let now: number;
const [alice, bob, carol] = [person('alice'), person('bob'), person('carol')];
const ours = pairConversation(alice.uuid, bob.uuid);
/** On a busy machine no answer of a tier in memory may count as late. */
const time = { now: () => now, after: () => () => {} };

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => engine.stop());
beforeEach(async () => {
  stand = await openLogStand(engine);
  tier = createMemoryTier();
  guarded = guardTier(tier, time);
  now = Date.now();
  return () => stand.close();
});

const sharing = (): Node =>
  stand.node({ openShared: openSharedCaches(guarded, 'test', time), now: time.now });

async function readPage(node: Node, viewer = alice, limit = 20): Promise<number[]> {
  const found = await page(node, await requireMember(node, viewer, ours), undefined, limit);
  expect(found.items.every((item) => item.pk.endsWith(ours))).toBe(true);
  return found.items.map(seqOf);
}

async function fill(count: number): Promise<void> {
  const node = stand.node();
  for (let i = 0; i < count; i += 1)
    await sends(node, i % 2 ? alice : bob, i % 2 ? bob : alice, `m${i}`);
  await stand.drained();
}

const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const nothing = { reads: 0, writes: 0 };

test('what one process has read costs another no unit, and a send there half a unit for its place', async () => {
  await fill(25);
  const [first, second] = [sharing(), sharing()];
  const look = async (node: Node): Promise<void> => {
    expect(await readPage(node)).toEqual(run(6, 25));
    expect((await pageInbox(node, alice, undefined, 20)).rows).toHaveLength(1);
  };
  expect(await unitsOf(first, () => look(first))).toEqual({ reads: 2, writes: 0 });
  expect(await unitsOf(second, () => look(second))).toEqual(nothing);
  expect(await unitsOf(second, () => sends(second, alice, bob, 'hi'))).toEqual({
    reads: 0.5,
    writes: 1,
  });
  expect(await unitsOf(second, () => sends(second, alice, bob, 'hi'))).toEqual({
    reads: 0,
    writes: 1,
  });
});

test('a page that another process has cached is old for two lifetimes at most, what comes after is the truth', async () => {
  await fill(3);
  const [writer, reader] = [sharing(), sharing()];
  expect(await readPage(reader)).toEqual([1, 2, 3]);
  tier.fault = 'fails';
  await sends(writer, alice, bob, 'the others hear nothing of it');
  tier.fault = undefined;
  const member = await requireMember(reader, alice, ours);
  const after = await page(reader, member, { after: 3 }, 20);
  expect(after.items.map(seqOf)).toEqual([4]);
  expect(await readPage(writer)).toEqual([1, 2, 3, 4]);
  now += 2 * PAGE_TTL_MS;
  expect(await readPage(reader)).toEqual([1, 2, 3, 4]);
});

test('a process that hears events reads pages and inboxes for nothing, and they are exact', async () => {
  await fill(2);
  const node = stand.node();
  const far = createInProcessBus(() => {});
  const bus = hearChanges(far, node);
  await readPage(node);
  await pageInbox(node, alice, undefined, 20);
  const member = await requireMember(node, bob, ours);
  await send({ ...node, bus }, member, { message: 'of this process' });
  const elsewhere = stand.node();
  const deps = { ...elsewhere, bus: far };
  await send(deps, await requireMember(elsewhere, bob, ours), { message: 'of another' });
  await stand.drained();
  for (const { user, event } of stand.events) far.publish(user, event);
  const mine = await requireMember(node, alice, ours);
  await markRead({ ...node, bus }, mine, 3, false);
  const look = async (): Promise<void> => {
    expect(await readPage(node)).toEqual([1, 2, 3, 4]);
    const { rows } = await pageInbox(node, alice, undefined, 20);
    expect(rows.map(toMessageGroup)).toMatchObject([{ last_seq: 4, read_seq: 3, unread: 1 }]);
  };
  expect(await unitsOf(node, look)).toEqual(nothing);
  const fresh = stand.node();
  const [cached, stored] = await Promise.all(
    [node, fresh].map(async (one) => (await pageInbox(one, alice, undefined, 20)).rows),
  );
  expect(cached?.map(toMessageGroup)).toEqual(stored?.map(toMessageGroup));
});

test('a bus that may have lost something makes everything a miss', async () => {
  await fill(3);
  const node = stand.node();
  let lost = (): void => {};
  const bus: Bus = {
    ...createInProcessBus(() => {}),
    subscribe: ({ onLost }) => {
      lost = onLost;
      return () => {};
    },
  };
  hearChanges(bus, node);
  await readPage(node);
  await pageInbox(node, alice, undefined, 20);
  await sends(stand.node(), bob, alice, 'unheard');
  await stand.drained();
  expect(await readPage(node)).toEqual([1, 2, 3]);
  lost();
  expect(await readPage(node)).toEqual([1, 2, 3, 4]);
  expect((await pageInbox(node, alice, undefined, 20)).rows[0]?.last_seq).toBe(4);
});

test('a hundred readers of a cold page make one read', async () => {
  await fill(20);
  const node = stand.node();
  await requireMember(node, alice, ours);
  const units = await unitsOf(node, () => Promise.all(run(1, 100).map(() => readPage(node))));
  expect(units).toEqual({ reads: 1, writes: 0 });
});

// Promise 6, and 2: whatever stands in a shared cache, nobody is shown what is not theirs, and no
// log gets a hole.
test('poison in the shared cache shows nobody what belongs to others, and misplaces no message', async () => {
  const node = stand.node();
  for (let i = 0; i < 6; i += 1) {
    await sends(node, alice, bob, `ours ${i}`);
    await sends(node, alice, carol, `with carol ${i}`);
    await sends(node, bob, carol, `secret ${i}`);
  }
  await stand.drained();
  const log = await stand.readLog(ours);
  for (const viewer of [alice, bob, carol]) {
    await pageInbox(sharing(), viewer, undefined, 20);
    for (const other of [alice, bob, carol].filter((one) => one !== viewer)) {
      const one = sharing();
      await page(one, await memberOfPair(one, viewer, other), undefined, 20);
    }
  }
  const honest = new Map(tier.values);
  const keys = [...honest.keys()].sort();
  const values = keys.map((key) => honest.get(key) ?? '');
  const own = await pageInbox(stand.node(), alice, undefined, 20);
  const position = fc.nat(keys.length - 1);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(position, position, fc.constantFrom(...POISONS)), { maxLength: 12 }),
      async (poisonings) => {
        tier.values.clear();
        for (const [key, value] of honest) tier.values.set(key, value);
        for (const [to, from, poison] of poisonings) {
          tier.values.set(keys[to] ?? '', poison(keys[to] ?? '', values[from] ?? ''));
        }
        const reader = sharing();
        const member = await requireMember(reader, alice, ours);
        expect((await page(reader, member, undefined, 20)).items).toEqual(log);
        expect((await pageInbox(reader, alice, undefined, 20)).rows).toEqual(own.rows);
        await expect(
          requireMember(reader, alice, pairConversation(bob.uuid, carol.uuid)),
        ).rejects.toMatchObject({ code: 'message_group_not_found' });
      },
    ),
    { numRuns: 150 },
  );
  const writer = sharing();
  await sends(writer, alice, bob, 'after all that');
  expect((await stand.readLog(ours)).map(seqOf)).toEqual(run(1, 7));
});

/** What a broken, mixed up or hostile server may answer, short of making up messages. */
const POISONS: readonly ((key: string, value: string) => string)[] = [
  (_, value) => value,
  (key, value) => rewrite(value, (envelope) => ({ ...envelope, key })),
  (_, value) => value.slice(0, value.length / 2),
  (key, value) => rewrite(value, (envelope) => ({ ...envelope, key, value: null })),
  (key, value) => rewrite(value, (envelope) => ({ ...envelope, key, value: [] })),
  (key, value) =>
    rewrite(value, (envelope) => ({ ...envelope, key, value: [envelope.value, {}].flat() })),
  (key, value) =>
    rewrite(value, (envelope) => {
      const items = [envelope.value].flat();
      return { ...envelope, key, value: items.filter((_: unknown, i: number) => i !== 2) };
    }),
  () => 'dropped',
];

// biome-ignore lint/suspicious/noExplicitAny: it is taken apart to be broken.
function rewrite(text: string, change: (envelope: any) => unknown): string {
  try {
    return JSON.stringify(change(JSON.parse(text)));
  } catch {
    return text;
  }
}
