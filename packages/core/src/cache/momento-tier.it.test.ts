import { type MomentoFake, startMomentoFake } from '@cruddur/testing/momento-fake';
import { beforeEach, expect, test } from 'vitest';
import { guardTier } from './guarded-tier.ts';
import { connectMomento } from './momento-tier.ts';
import { openSharedTier } from './open-shared-tier.ts';
import type { SharedTier } from './shared-tier.ts';

let fake: MomentoFake;
let tier: SharedTier;

beforeEach(async () => {
  fake = await startMomentoFake();
  tier = await connectMomento(targetOf(fake));
  return async () => {
    await tier.close();
    fake.close();
  };
});

function targetOf({ apiKey, endpoint }: MomentoFake) {
  return { apiKey, endpoint, cacheName: 'cruddur', ttlSeconds: 60 };
}

test('values are set, found, and added only where there is none', async () => {
  expect(await tier.get('a')).toBeUndefined();
  await tier.set('a', 'Grüße, 世界', 10_000);
  expect(await tier.get('a')).toBe('Grüße, 世界');
  await tier.add('a', 'too late', 10_000);
  expect(await tier.get('a')).toBe('Grüße, 世界');
  await tier.add('b', 'first', 10_000);
  expect(await tier.get('b')).toBe('first');
  expect([...fake.cacheNames]).toEqual(['cruddur']);
});

test('many values are found in one call, in the order of their keys', async () => {
  await tier.set('a', '1', 10_000);
  await tier.set('c', '3', 10_000);
  expect(await tier.getMany(['c', 'b', 'a'])).toEqual(['3', undefined, '1']);
});

test('a lifetime is at least a second and at most the one that is configured', async () => {
  for (const ms of [1, 1_500, 3_600_000]) await tier.set('a', 'x', ms);
  expect(fake.ttls).toEqual([1_000, 2_000, 60_000]);
});

test('whatever Momento answers in place of a value is a failure, and behind the guard a miss', async () => {
  const guarded = guardTier(tier);
  for (const fault of ['refuses', 'limits', 'speaks nonsense'] as const) {
    fake.fault = fault;
    await expect(tier.get('a')).rejects.toThrow();
    await expect(tier.getMany(['a', 'b'])).rejects.toThrow();
    // The SDK does not look at what a set answers.
    if (fault !== 'speaks nonsense') {
      await expect(tier.set('a', 'x', 1_000)).rejects.toThrow();
    }
    await expect(tier.add('a', 'x', 1_000)).rejects.toThrow();
    expect(await guarded.get('a')).toBeUndefined();
  }
  fake.fault = 'refuses';
  expect(await guarded.getMany(['a', 'b'])).toEqual([undefined, undefined]);
  const { hits, misses, errors, timeouts } = guarded.stats();
  expect([hits, misses]).toEqual([0, 5]);
  expect(errors + timeouts).toBe(4);
});

test('one that hangs is left by the guard at its limit, and by the SDK soon after', async () => {
  await tier.set('a', 'x', 1_000);
  fake.fault = 'hangs';
  const guarded = guardTier(tier);
  expect(await guarded.get('a')).toBeUndefined();
  expect(guarded.stats()).toMatchObject({ timeouts: 1, misses: 1 });
  await expect(tier.get('a')).rejects.toThrow();
});

test('bytes that are no text are handed on for the reader to refuse', async () => {
  fake.values.set('a', Buffer.from([0xff, 0xfe, 0x00]));
  expect(typeof (await tier.get('a'))).toBe('string');
});

test('a node that is not there is a miss', async () => {
  const away = await openSharedTier(
    { kind: 'momento', ...targetOf(fake), endpoint: '127.0.0.1:1' },
    () => {},
  );
  for (let i = 0; i < 20; i += 1) expect(await away.get('a')).toBeUndefined();
  expect(away.stats()).toMatchObject({ hits: 0, misses: 20, breaker: 'open' });
  await away.close();
});

test('a key that is none is told at once', async () => {
  await expect(connectMomento({ ...targetOf(fake), apiKey: 'nonsense' })).rejects.toThrow();
});
