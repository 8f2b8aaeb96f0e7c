import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

test('a person has a burst, then a steady rate, and nobody pays for somebody else', () => {
  let ms = 0;
  const limit = createRateLimit({ burst: 3, perSecond: 0.5, now: () => ms });
  const takes = (person: string, count: number) =>
    Array.from({ length: count }, () => limit.take(person));
  expect(takes('ada', 5)).toEqual([0, 0, 0, 2, 2]);
  expect(limit.take('bob')).toBe(0);
  ms += 1_000;
  expect(limit.take('ada')).toBe(1);
  ms += 1_000;
  expect(takes('ada', 2)).toEqual([0, 2]);
  ms += 3_600_000;
  expect(takes('ada', 4)).toEqual([0, 0, 0, 2]);
});
