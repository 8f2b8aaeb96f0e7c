import { expect, test } from 'vitest';
import { createAttemptLimit, createSignInLock } from './attempts.ts';

const QUARTER_MS = 15 * 60_000;

test('the lock doubles from a second to a quarter of an hour, and a success ends it', () => {
  let now = 0;
  const lock = createSignInLock(() => now);
  const isLocked = (): boolean => {
    try {
      lock.check('ada');
      return false;
    } catch {
      return true;
    }
  };
  for (let i = 0; i < 4; i += 1) lock.failed('ada');
  expect(isLocked()).toBe(false);
  for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]) {
    lock.failed('ada');
    now += seconds * 1_000 - 1;
    expect(isLocked()).toBe(true);
    now += 1;
    expect(isLocked()).toBe(false);
  }
  for (let i = 0; i < 50; i += 1) lock.failed('ada');
  now += QUARTER_MS - 1;
  expect(isLocked()).toBe(true);
  lock.check('bob');
  lock.succeeded('ada');
  expect(isLocked()).toBe(false);
});

test('a limit counts within its window, for each key alone', () => {
  let now = 0;
  const limit = createAttemptLimit(() => now, 2, 1_000);
  limit.count('a');
  now += 600;
  limit.count('a');
  expect(() => limit.check('a')).toThrow('Attempt limit exceeded');
  limit.check('b');
  now += 400;
  limit.check('a');
});
