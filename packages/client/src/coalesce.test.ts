import { expect, test } from 'vitest';
import { coalesce } from './coalesce.ts';
import { pauseMs } from './pauses.ts';

test('calls during a run share one more run, also after a failure', async () => {
  let runs = 0;
  let running = 0;
  let most = 0;
  const call = coalesce(async () => {
    runs += 1;
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    if (runs === 1) throw new Error('first');
  });
  const results = await Promise.allSettled([call(), call(), call()]);
  expect(results.map((one) => one.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect([runs, most]).toEqual([2, 1]);
});

test('pauses grow, stay within their limit, and are never short by chance', () => {
  expect([1, 2, 3].map((failures) => pauseMs(failures, 1))).toEqual([500, 1000, 2000]);
  expect(pauseMs(50, 1)).toBe(15_000);
  expect(pauseMs(1, 0)).toBe(250);
});
