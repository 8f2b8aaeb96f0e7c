import { expect, test } from 'vitest';
import { createQueryLog } from './query-log.ts';

const EMPTY = { at: 0, operations: [] };

test('the last 200 requests are kept, and numbers go on growing in the next process', () => {
  let now = 1_000_000;
  const log = createQueryLog({ now: () => now });
  expect(log.ask('ada', 0)).toEqual([]);
  for (let i = 0; i < 250; i += 1) log.note('ada', EMPTY);
  const kept = log.ask('ada', 0);
  expect(kept).toHaveLength(200);
  const last = kept.at(-1)?.n ?? 0;
  expect(log.ask('ada', last - 3).map(({ n }) => n)).toEqual([last - 2, last - 1, last]);
  now += 60_000;
  const next = createQueryLog({ now: () => now });
  next.ask('ada', last);
  next.note('ada', EMPTY);
  expect(next.ask('ada', last)).toHaveLength(1);
});

test('a minute after the last question everything is forgotten, and nothing more is noted', async () => {
  let now = 1_000_000;
  const log = createQueryLog({ now: () => now });
  // The cache looks at the clock once a millisecond at most.
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  log.ask('ada', 0);
  await pass(50_000);
  log.note('ada', EMPTY);
  await pass(9_000);
  expect(log.isWatching('ada')).toBe(true);
  expect(log.ask('ada', 0)).toHaveLength(1);
  await pass(59_000);
  log.note('ada', EMPTY);
  await pass(2_000);
  expect(log.isWatching('ada')).toBe(false);
  log.note('ada', EMPTY);
  expect(log.ask('ada', 0)).toEqual([]);
});
