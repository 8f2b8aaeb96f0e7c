import { LRUCache } from 'lru-cache';
import { approximateBytes } from './approximate-bytes.ts';
import { createFlights } from './flights.ts';
import type { SharedCache, SharedValue } from './shared-cache.ts';
import { newTierStats, type TierStats } from './tier-stats.ts';

/** A cache in front of a slow read: in this process, and in a shared tier behind it where there is one. */
export interface Cache<T> {
  /**
   * The cached value, or what `read` answers. Callers that ask for the same key at the same time
   * share one read. `undefined` and failures are not kept.
   */
  get(key: string, read: () => Promise<T | undefined>): Promise<T | undefined>;
  /** What this process holds, without a read. */
  peek(key: string): T | undefined;
  /** Keeps a value in this process. */
  set(key: string, value: T): void;
  delete(key: string): void;
  /** Forgets what this process holds. */
  clear(): void;
  stats(): TierStats;
}

/** How a cache is bounded. */
export interface CacheOptions<T> {
  readonly name: string;
  /** By the estimate of `approximateBytes`. */
  readonly maxBytes: number;
  /** How old a value may be when it is answered, whichever tiers it came through. */
  readonly ttlMs: number;
  readonly shared?: SharedCache<T> | undefined;
  readonly now?: () => number;
}

/** Makes an empty cache. */
export function createCache<T extends object>(options: CacheOptions<T>): Cache<T> {
  const { maxBytes, ttlMs, shared, now = Date.now } = options;
  const kept = new LRUCache<string, SharedValue<T>>({ maxSize: maxBytes });
  const flights = createFlights<T | undefined>();
  const counted = newTierStats(options.name);
  const keep = (key: string, value: T, expiresAt = now() + ttlMs): void => {
    kept.set(key, { value, expiresAt }, { size: approximateBytes(value) + 2 * key.length });
  };
  return {
    get: (key, read) => {
      const value = peek(key);
      if (value === undefined) counted.misses += 1;
      else counted.hits += 1;
      if (value !== undefined) return Promise.resolve(value);
      return flights.fly(key, (isCurrent) => load(key, read, isCurrent));
    },
    peek,
    set: (key, value) => {
      flights.leave(key);
      keep(key, value);
    },
    delete: (key) => {
      flights.leave(key);
      kept.delete(key);
      shared?.drop(key);
    },
    clear: () => {
      flights.leave();
      kept.clear();
    },
    stats: () => ({ ...counted, bytes: kept.calculatedSize }),
  };

  function peek(key: string): T | undefined {
    const held = kept.get(key);
    return held !== undefined && held.expiresAt > now() ? held.value : undefined;
  }

  async function load(
    key: string,
    read: () => Promise<T | undefined>,
    isCurrent: () => boolean,
  ): Promise<T | undefined> {
    const found = await shared?.find(key);
    if (found !== undefined) {
      if (isCurrent()) keep(key, found.value, found.expiresAt);
      return found.value;
    }
    const expiresAt = now() + ttlMs;
    const value = await read();
    if (value !== undefined && isCurrent()) {
      keep(key, value, expiresAt);
      shared?.fill(key, value, expiresAt);
    }
    return value;
  }
}
