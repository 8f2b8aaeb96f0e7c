import { guardTier } from '@cruddur/core/cache/guarded-tier';
import { type OpenSharedCache, openSharedCaches } from '@cruddur/core/cache/shared-cache';
import type { SharedTier } from '@cruddur/core/cache/shared-tier';
import { shareReads } from '@cruddur/core/table/shared-reads';
import type { OpenTable } from '@cruddur/core/table/table';
import type { Random } from '../random.ts';
import type { Noise } from './noise.ts';
import type { Scheduler } from './scheduler.ts';

interface Version {
  readonly value: string;
  readonly storedAt: number;
  readonly expiresAt: number;
}

const MAX_LAG_MS = 4_000;

/** How the processes of a world share a cache. */
export interface Sharing {
  /** Undefined in a world without one. */
  readonly openShared: OpenSharedCache | undefined;
  /** Puts it before a process's table. */
  share(openTable: OpenTable): OpenTable;
}

/** Puts one cache between all processes, or none. */
export function drawSharing(
  isShared: boolean,
  scheduler: Scheduler,
  random: Random,
  noise: Noise,
): Sharing {
  if (!isShared) return { openShared: undefined, share: (openTable) => openTable };
  const time = { now: scheduler.now, after: scheduler.after };
  const tier = guardTier(createModelTier(scheduler, random, noise), time);
  const openShared = openSharedCaches(tier, 'world', time);
  return { openShared, share: (openTable) => shareReads(openTable, openShared, scheduler.now) };
}

/** A cache server between processes: it is slow, loses calls, and answers what has been replaced. */
function createModelTier(scheduler: Scheduler, random: Random, noise: Noise): SharedTier {
  const histories = new Map<string, Version[]>();
  const find = (key: string, at: number): Version | undefined =>
    histories
      .get(key)
      ?.findLast(({ storedAt, expiresAt }) => storedAt <= at && scheduler.now() < expiresAt);
  const store = (key: string, value: string, ttlMs: number): void => {
    const storedAt = scheduler.now();
    const version = { value, storedAt, expiresAt: storedAt + ttlMs };
    histories.set(key, [...(histories.get(key) ?? []), version]);
  };
  const answer = (key: string): string | undefined => {
    const lag = noise.strikes('stale cache values') ? random.int(0, MAX_LAG_MS) : 0;
    return find(key, scheduler.now() - lag)?.value;
  };
  return {
    name: 'model',
    get: (key) => call(() => answer(key)),
    getMany: (keys) => call(() => keys.map(answer)),
    set: (key, value, ttlMs) => call(() => store(key, value, ttlMs)),
    add: (key, value, ttlMs) =>
      call(() => {
        if (find(key, scheduler.now()) === undefined) store(key, value, ttlMs);
      }),
    close: async () => {},
  };

  function call<R>(operation: () => R): Promise<R> {
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(new Error('the cache did not answer'));
      if (noise.strikes('lost cache calls')) return scheduler.after(random.int(1, 50), fail);
      scheduler.after(noise.latency(), () => {
        const answer = operation();
        scheduler.after(noise.latency(), () => resolve(answer));
      });
    });
  }
}
