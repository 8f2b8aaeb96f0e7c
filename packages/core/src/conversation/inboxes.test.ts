import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowItem } from '../table/items.ts';
import { rowKey } from '../table/keys.ts';
import { createInboxes } from './inboxes.ts';

const user = 'u' as UserUuid;

function row(conversation: string, version: number): RowItem {
  return { ...rowKey(user, conversation as MessageGroupUuid), version } as RowItem;
}

function makeInboxes() {
  const clock = { now: 1_000 };
  const inboxes = createInboxes({ maxBytes: 1e6, ttlMs: 100, now: () => clock.now });
  return { clock, inboxes };
}

test('an inbox is read once in its time, and what is told of it shows at once', async () => {
  const { clock, inboxes } = makeInboxes();
  let reads = 0;
  const read = async () => {
    reads += 1;
    return [row('a', 1)];
  };
  await Promise.all([inboxes.get(user, read), inboxes.get(user, read)]);
  inboxes.hear(user, row('a', 3));
  inboxes.hear(user, row('a', 2));
  inboxes.hear(user, row('b', 1));
  expect(await inboxes.get(user, read)).toEqual([row('a', 3), row('b', 1)]);
  expect(reads).toBe(1);
  clock.now += 100;
  expect(await inboxes.get(user, read)).toEqual([row('a', 1)]);
  expect(reads).toBe(2);
});

test('who renews it reads, and so does everyone after something may have been lost', async () => {
  const { inboxes } = makeInboxes();
  await inboxes.get(user, async () => [row('a', 1)]);
  expect(await inboxes.renew(user, async () => [row('a', 2)])).toEqual([row('a', 2)]);
  expect(await inboxes.get(user, async () => [])).toEqual([row('a', 2)]);
  inboxes.clear();
  expect(await inboxes.get(user, async () => [row('a', 3)])).toEqual([row('a', 3)]);
});

test('what was lost while a read was under way is not kept', async () => {
  const { inboxes } = makeInboxes();
  const reading = inboxes.get(user, async () => [row('a', 1)]);
  inboxes.clear();
  await reading;
  expect(await inboxes.get(user, async () => [row('a', 2)])).toEqual([row('a', 2)]);
});

test('to renew a long inbox, and to hear of a row of it, takes no longer a row than a short one', async () => {
  const looks = { count: 0 };
  const counted = (i: number): RowItem => {
    const { sk, ...rest } = row(`c${i}`, 1);
    const look = () => {
      looks.count += 1;
      return sk;
    };
    return Object.defineProperty(rest, 'sk', { get: look, enumerable: true }) as RowItem;
  };
  for (const length of [10, 1_000]) {
    const { inboxes } = makeInboxes();
    const rows = Array.from({ length }, (_, i) => counted(i));
    await inboxes.get(user, async () => rows);
    looks.count = 0;
    await inboxes.renew(user, async () => rows);
    expect(looks.count).toBeLessThan(10 * length);
    looks.count = 0;
    inboxes.hear(user, counted(length - 1));
    expect(looks.count).toBeLessThan(10);
  }
});

// Of two versions of a row the higher one is the newer one, whichever way and in whatever order they come.
test('no row goes back while reads and news overtake each other', async () => {
  const step = fc.record({
    kind: fc.constantFrom('hear', 'get', 'renew'),
    conversation: fc.constantFrom('a', 'b', 'c'),
    lag: fc.nat(2),
    slow: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const { inboxes } = makeInboxes();
      const versions = new Map([['a', 1]]);
      const heard = new Map<string, number>();
      const slow: (() => void)[] = [];
      const reads: Promise<unknown>[] = [];
      for (const { kind, conversation, lag, slow: isSlow } of steps) {
        if (kind === 'hear') {
          const version = (versions.get(conversation) ?? 0) + 1;
          versions.set(conversation, version);
          const told = Math.max(1, version - lag);
          heard.set(conversation, Math.max(heard.get(conversation) ?? 0, told));
          inboxes.hear(user, row(conversation, told));
          continue;
        }
        const stored = [...versions].map(([name, version]) =>
          row(name, Math.max(1, version - lag)),
        );
        const read = async (): Promise<RowItem[]> => {
          if (isSlow) await new Promise<void>((resolve) => slow.push(resolve));
          return stored;
        };
        reads.push(Promise.resolve(inboxes[kind as 'get' | 'renew'](user, read)));
        if (slow.length > 2) slow.shift()?.();
      }
      // The first read of all begins before anything is told.
      reads.unshift(Promise.resolve(inboxes.get(user, async () => [row('a', 1)])));
      for (const resolve of slow) resolve();
      await Promise.all(reads);
      const before = await inboxes.get(user, async () => []);
      for (const [name, version] of heard) inboxes.hear(user, row(name, version));
      const after = await inboxes.get(user, async () => []);
      for (const { sk, version } of before) {
        const now = after.find((one) => one.sk === sk);
        expect(now?.version).toBeGreaterThanOrEqual(version);
      }
      for (const [name, version] of heard) {
        const now = after.find((one) => one.sk === row(name, 1).sk);
        expect(now?.version).toBeGreaterThanOrEqual(version);
      }
    }),
    { numRuns: 100 },
  );
});
