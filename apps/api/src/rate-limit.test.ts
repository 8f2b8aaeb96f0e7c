import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';
import { LIMITS, readLimits } from './rate-limits.ts';

test('a person has a burst, then a steady rate, and nobody pays for somebody else', () => {
  let ms = 0;
  const limit = createRateLimit({ name: 'send', burst: 3, perSecond: 0.5, now: () => ms });
  const takes = (person: string, count: number) =>
    Array.from({ length: count }, () => limit.take(person).retryAfter);
  expect(takes('ada', 5)).toEqual([0, 0, 0, 2, 2]);
  expect(limit.take('bob')).toEqual({ retryAfter: 0, limit: 3, remaining: 2, reset: 2 });
  ms += 1_000;
  expect(limit.take('ada')).toEqual({ retryAfter: 1, limit: 3, remaining: 0, reset: 5 });
  ms += 1_000;
  expect(takes('ada', 2)).toEqual([0, 2]);
  ms += 3_600_000;
  expect(takes('ada', 4)).toEqual([0, 0, 0, 2]);
});

test('turns that other processes took count here too, and their silence costs nothing', async () => {
  let ms = 0;
  const asked: string[] = [];
  const waits = [0, 2_000, 0];
  const turns = {
    take: async (key: string) => {
      asked.push(key);
      return waits.shift() ?? 0;
    },
  };
  const limit = createRateLimit({ name: 'send', burst: 9, perSecond: 1, turns, now: () => ms });
  const take = async (): Promise<number> => {
    const { retryAfter } = limit.take('ada');
    await new Promise(setImmediate);
    return retryAfter;
  };
  expect([await take(), await take(), await take()]).toEqual([0, 0, 2]);
  ms += 2_000;
  expect([await take(), await take()]).toEqual([0, 1]);
  expect(asked).toEqual(['send:ada', 'send:ada', 'send:ada']);
});

test('each limit can be set or switched off, and nonsense is refused', () => {
  expect(readLimits({})).toEqual(LIMITS);
  const some = readLimits({ RATE_LIMIT_SEND: '5/0.5', RATE_LIMIT_READ: 'off' });
  expect(some).toEqual({ ...LIMITS, send: { burst: 5, perSecond: 0.5 }, read: undefined });
  for (const wrong of ['5', '0/1', '5/0', '-1/2', 'x/y', '1/2/3']) {
    expect(() => readLimits({ RATE_LIMIT_SEND: wrong })).toThrow('RATE_LIMIT_SEND');
  }
});
