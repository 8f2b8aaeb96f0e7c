import type { MessageGroupUuid } from '@cruddur/contract/ids';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageItem } from '../table/items.ts';
import { MAX_SEQ, messageKey } from '../table/keys.ts';
import { createLogEnds } from './log-ends.ts';
import { seqOf } from './page.ts';

const conversation = 'c' as MessageGroupUuid;
const TTL_MS = 100;

function message(seq: number): MessageItem {
  return { ...messageKey(conversation, seq), message: `m${seq}` } as MessageItem;
}

const run = (from: number, to: number): MessageItem[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => message(from + i));
const newest = (limit: number) => ({ from: 1, to: MAX_SEQ, limit, newestFirst: true });
const after = (seq: number, limit: number) => ({
  from: seq + 1,
  to: MAX_SEQ,
  limit,
  newestFirst: false,
});
const before = (seq: number, limit: number) => ({ from: 1, to: seq - 1, limit, newestFirst: true });

function makeEnds() {
  const clock = { now: 1_000 };
  const ends = createLogEnds({ maxBytes: 1e6, ttlMs: TTL_MS, now: () => clock.now });
  const seqs = (range: Parameters<typeof ends.find>[1], tail = 0) =>
    ends.find(conversation, range, tail)?.map(seqOf);
  const read = (items: MessageItem[]) => ends.read(conversation, 20, async () => items);
  return { clock, ends, seqs, read };
}

test('the newest page is answered until its time is over, and what lies inside for longer', async () => {
  const { clock, seqs, read } = makeEnds();
  await read(run(11, 30));
  expect(seqs(newest(3))).toEqual([28, 29, 30]);
  expect(seqs(before(20, 2))).toEqual([18, 19]);
  expect(seqs(newest(21))).toBeUndefined();
  clock.now += TTL_MS;
  expect(seqs(newest(3))).toBeUndefined();
  expect(seqs(before(31, 3))).toEqual([28, 29, 30]);
  expect(seqs(after(12, 3))).toEqual([13, 14, 15]);
  clock.now += 10 * TTL_MS;
  expect(seqs(before(31, 3))).toBeUndefined();
});

test('who asks for the same again gets the very same array until something is told', async () => {
  const { ends, read } = makeEnds();
  await read(run(11, 30));
  const page = () => ends.find(conversation, newest(3), 0);
  const first = page();
  expect(page()).toBe(first);
  ends.find(conversation, newest(4), 0);
  expect(page()).toEqual(first);
  ends.hear(message(31));
  expect(page()?.map(seqOf)).toEqual([29, 30, 31]);
});

test('what comes after a message is never answered up to an end that may have moved', async () => {
  const { seqs, read } = makeEnds();
  await read(run(1, 10));
  expect(seqs(after(7, 3))).toEqual([8, 9, 10]);
  expect(seqs(after(7, 4))).toBeUndefined();
  expect(seqs(after(10, 1))).toBeUndefined();
});

test('word of a later message ends it, a message that follows is taken, doubt ends all', async () => {
  const { ends, seqs, read } = makeEnds();
  await read(run(1, 3));
  ends.hear(message(4));
  expect(seqs(newest(2))).toEqual([3, 4]);
  ends.hear(message(6));
  expect(seqs(newest(2))).toBeUndefined();
  await read(run(1, 6));
  expect(seqs(newest(2))).toEqual([5, 6]);
  ends.hearTail(conversation, 7);
  expect(seqs(newest(2))).toBeUndefined();
  await read(run(1, 7));
  expect(seqs(newest(2), 8)).toBeUndefined();
  ends.doubt();
  expect(seqs(newest(2))).toBeUndefined();
});

test('what is told of while a read is under way counts', async () => {
  const { ends, seqs } = makeEnds();
  const reading = ends.read(conversation, 20, async () => run(1, 3));
  ends.hear(message(4));
  await reading;
  expect(seqs(newest(2))).toBeUndefined();
  const doubted = ends.read(conversation, 20, async () => run(1, 4));
  ends.doubt();
  await doubted;
  expect(seqs(newest(2))).toBeUndefined();
});

type Happening =
  | { readonly do: 'write' | 'doubt' }
  | { readonly do: 'read'; readonly limit: number; readonly lag: number }
  | { readonly do: 'hear'; readonly back: number }
  | { readonly do: 'wait'; readonly ms: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const) }) },
  fc.record({ do: fc.constant('doubt' as const) }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hear' as const), back: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('read' as const),
      limit: fc.integer({ min: 1, max: 30 }),
      lag: fc.nat(3),
    }),
  },
  fc.record({ do: fc.constant('wait' as const), ms: fc.nat(80) }),
);
const range = fc
  .tuple(fc.constantFrom(newest, after, before), fc.nat(90), fc.integer({ min: 1, max: 20 }))
  .map(([make, seq, limit]) =>
    make === newest ? newest(limit) : make(seq + (make === before ? 2 : 0), limit),
  );

// Invariant 2, for who reads: a stretch is whole, and nothing that was told of is missing at its end.
test('whatever happens, what is answered is that very stretch of the log', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(happening, range), { maxLength: 150 }),
      async (happenings) => {
        const { clock, ends, read } = makeEnds();
        let last = 1;
        let told = 0;
        for (const [one, asked] of happenings) {
          if (one.do === 'write') last += 1;
          if (one.do === 'wait') clock.now += one.ms;
          if (one.do === 'doubt') ends.doubt();
          if (one.do === 'hear') {
            const seq = Math.max(1, last - one.back);
            told = Math.max(told, seq);
            ends.hear(message(seq));
          }
          if (one.do === 'read') {
            const end = Math.max(1, last - one.lag);
            await read(run(Math.max(1, end - one.limit + 1), end));
          }
          const found = ends.find(conversation, asked, 0);
          if (found === undefined) continue;
          const to = asked.newestFirst ? Math.min(asked.to, last) : asked.from + asked.limit - 1;
          const end = asked.to === MAX_SEQ && asked.newestFirst ? seqOf(found.at(-1)) : to;
          const start = asked.newestFirst ? Math.max(1, end - asked.limit + 1) : asked.from;
          expect(found).toEqual(run(start, end));
        }
        expect(told).toBeLessThanOrEqual(last);
      },
    ),
    { numRuns: 300 },
  );
});
