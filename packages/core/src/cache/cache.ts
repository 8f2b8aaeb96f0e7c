import { LRUCache } from 'lru-cache';
import { approximateBytes } from './approximate-bytes.ts';
import { createFlights } from './flights.ts';
import type { MaybePromise } from './maybe-promise.ts';
import type { SharedCache, SharedValue } from './shared-cache.ts';
import { newTierStats, type TierStats } from './tier-stats.ts';

/** A cache in front of a slow read: in this process, and in a shared tier behind it where there is one. */
export interface Cache<T> {
  /**
   * The cached value, or what `read` answers. Callers that ask for the same key at the same time
   * share one read. `undefined` and failures are not kept.
   */
  get(key: string, read: () => Promise<T | undefined>): MaybePromise<T | undefined>;
  /**
   * The same for many keys, in their order: the tier is asked once, and then `read`, once, for the
   * rest. Fails if `read` does. For the very same array of keys it remembers the answer, until
   * anything in this cache changes or is too old; nobody may change that array.
   */
  getMany(
    keys: readonly string[],
    read: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): MaybePromise<readonly (T | undefined)[]>;
  /** What this process holds, without a read. */
  peek(key: string): T | undefined;
  delete(key: string): void;
  /** Forgets what this process holds. */
  clear(): void;
  stats(): TierStats;
}

interface Held<T> extends SharedValue<T> {
  usedAt: number;
}

/** What `getMany` answered, until when, and how often the cache had changed until then. */
interface HeldMany<T> {
  readonly values: readonly T[];
  readonly expiresAt: number;
  readonly changes: number;
}

/**
 * What is forgotten first is what was used least lately, to the second: to note each use takes as
 * long as to look it up.
 */
const USED_EVERY_MS = 1_000;

/** A value that was not in this process. */
interface Loaded<T> extends SharedValue<T> {
  readonly isShared: boolean;
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
  const kept = new LRUCache<string, Held<T>>({ maxSize: maxBytes });
  const flights = createFlights<T | undefined>();
  const counted = newTierStats(options.name);
  const answered = new WeakMap<readonly string[], HeldMany<T>>();
  let changes = 0;
  const keep = (key: string, value: T, expiresAt: number): void => {
    changes += 1;
    kept.set(
      key,
      { value, expiresAt, usedAt: now() },
      { size: approximateBytes(value) + 2 * key.length },
    );
  };
  return {
    get: (key, read) => {
      const value = lookUp(key);
      if (value !== undefined) return value;
      return flights.fly(key, async (isCurrent) => settle(key, await load(key, read), isCurrent));
    },
    getMany: (keys, read) => {
      const before = answered.get(keys);
      if (before?.changes === changes && before.expiresAt > now()) {
        counted.hits += keys.length;
        return before.values;
      }
      const held = keys.map(lookUp);
      if (!held.includes(undefined)) return remember(keys, held as T[]);
      const missing = keys.filter((_, i) => held[i] === undefined);
      return flyTogether(missing, read).then((found) => {
        const rest = found.values();
        return held.map((value) => value ?? rest.next().value);
      });
    },
    peek,
    delete: (key) => {
      changes += 1;
      flights.leave(key);
      kept.delete(key);
      shared?.drop(key);
    },
    clear: () => {
      changes += 1;
      flights.leave();
      kept.clear();
    },
    stats: () => ({ ...counted, bytes: kept.calculatedSize }),
  };

  function peek(key: string): T | undefined {
    const held = kept.peek(key);
    const at = now();
    if (held === undefined || held.expiresAt <= at) return undefined;
    if (at - held.usedAt >= USED_EVERY_MS) {
      held.usedAt = at;
      kept.get(key);
    }
    return held.value;
  }

  function lookUp(key: string): T | undefined {
    const value = peek(key);
    counted[value === undefined ? 'misses' : 'hits'] += 1;
    return value;
  }

  function remember(keys: readonly string[], values: readonly T[]): readonly T[] {
    // One is looked up as fast.
    if (keys.length === 1) return values;
    const ends = keys.map((key) => kept.peek(key)?.expiresAt ?? 0);
    answered.set(keys, { values, expiresAt: Math.min(...ends), changes });
    return values;
  }

  /** Each key flies for itself, so that who asks for one of them alone joins it. */
  async function flyTogether(
    keys: readonly string[],
    read: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<readonly (T | undefined)[]> {
    const asked: string[] = [];
    // Begins when it is known which of them nobody else is asking for.
    const loading = Promise.resolve().then(() => loadMany(asked, read));
    return Promise.all(
      keys.map((key) =>
        flights.fly(key, async (isCurrent) => {
          asked.push(key);
          return settle(key, (await loading).get(key), isCurrent);
        }),
      ),
    );
  }

  async function load(
    key: string,
    read: () => Promise<T | undefined>,
  ): Promise<Loaded<T> | undefined> {
    const found = await shared?.find(key);
    if (found !== undefined) return { ...found, isShared: true };
    const expiresAt = now() + ttlMs;
    const value = await read();
    return value && { value, expiresAt, isShared: false };
  }

  async function loadMany(
    keys: readonly string[],
    read: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<ReadonlyMap<string, Loaded<T>>> {
    const loaded = new Map<string, Loaded<T>>();
    if (keys.length === 0) return loaded;
    for (const [key, found] of (await shared?.findMany(keys)) ?? []) {
      loaded.set(key, { ...found, isShared: true });
    }
    const rest = keys.filter((key) => !loaded.has(key));
    const expiresAt = now() + ttlMs;
    if (rest.length === 0) return loaded;
    for (const [key, value] of await read(rest)) {
      loaded.set(key, { value, expiresAt, isShared: false });
    }
    return loaded;
  }

  function settle(
    key: string,
    loaded: Loaded<T> | undefined,
    isCurrent: () => boolean,
  ): T | undefined {
    if (loaded === undefined) return undefined;
    const { value, expiresAt, isShared } = loaded;
    if (isCurrent()) {
      keep(key, value, expiresAt);
      if (!isShared) shared?.fill(key, value, expiresAt);
    }
    return value;
  }
}
