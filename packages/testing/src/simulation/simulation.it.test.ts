import { expect, test } from 'vitest';
import { MUTATIONS, seedsFor } from './mutations.ts';
import { runHistories } from './run-histories.ts';
import { simulate } from './simulate.ts';
import { tell } from './tell.ts';

const ORDER = { from: 1, steps: 40, salt: 0, without: [], trace: false, threads: 2 };

// Promises 1 to 7: see check.ts for what is asked of the table and of every page at the end.
test('500 histories of faults end in a world that keeps every promise', async () => {
  const { histories, messages, failed } = await runHistories({ ...ORDER, to: 500, shrinks: true });
  expect(failed && tell(failed)).toBeUndefined();
  expect(histories).toBe(500);
  expect(messages).toBeGreaterThan(2_000);
});

test('a seed is a history: run again, it is the same to the last event', async () => {
  for (const seed of [11, 12, 13, 14, 15]) {
    const [first, second] = await Promise.all([traceOf(seed), traceOf(seed)]);
    expect(first.length).toBeGreaterThan(100);
    expect(second).toEqual(first);
  }
});

test('there are enough defects to look for, and their names are their own', () => {
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(12);
  expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
});

// A simulation that finds nothing in a broken product proves nothing of a whole one.
test.each(MUTATIONS)('histories find it when $name', async (mutation) => {
  const seeds = seedsFor(mutation);
  const { failed } = await runHistories({ ...ORDER, ...seeds, shrinks: false, mutation });
  expect(failed?.found.length).toBeGreaterThan(0);
});

test('a failure is told with the shortest history and the command that replays it', async () => {
  const mutation = MUTATIONS.find(({ name }) => name === 'an earlier try is never searched for');
  if (mutation === undefined) throw new Error('there is no such mutation');
  const { failed } = await runHistories({
    ...ORDER,
    ...seedsFor(mutation),
    shrinks: true,
    mutation,
  });
  if (failed === undefined) throw new Error('it was not found');
  expect(failed.only.length).toBeLessThan(10);
  const text = tell(failed);
  expect(text).toContain('is there twice');
  expect(text).toMatch(
    new RegExp(`npm run simulate -- --seed ${failed.seed} --steps 40 .*--trace`),
  );
  const { seed, salt, only, without } = failed;
  const again = await runHistories({
    ...ORDER,
    from: seed,
    to: seed,
    salt,
    only,
    without,
    shrinks: false,
    mutation,
  });
  expect(again.failed?.found).toEqual(failed.found);
});

async function traceOf(seed: number): Promise<string[]> {
  const lines: string[] = [];
  await simulate({ seed, steps: 40, onTrace: (line) => lines.push(withoutDrawn(line)) });
  return lines;
}

/** The ids that nodes draw, of messages sent without one, are new each time; nothing follows from them. */
function withoutDrawn(line: string): string {
  return line.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'drawn');
}
