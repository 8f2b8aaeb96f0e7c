import { createGuard } from './guard.ts';
import type { CacheTime, SharedTier } from './shared-tier.ts';
import type { TierStats } from './tier-stats.ts';

/** A shared tier that cannot do harm: whatever is wrong with it is a miss. */
export interface GuardedTier {
  /** Never fails, and answers within `TIER_LIMIT_MS`. */
  get(key: string): Promise<string | undefined>;
  /** The values of many keys, in their order. Never fails, and answers within `TIER_LIMIT_MS`. */
  getMany(keys: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** Neither waits nor fails. */
  set(key: string, value: string, ttlMs: number): void;
  /** Stores it unless the key holds one. Neither waits nor fails. */
  add(key: string, value: string, ttlMs: number): void;
  /** Counts an answer that turned out to be garbage: its hit was a miss. */
  refuse(): void;
  stats(): TierStats;
  close(): Promise<void>;
}

/** What a cache may take to answer. Later than this it is a miss. */
export const TIER_LIMIT_MS = 20;

/** Momento takes no more than 1 MB, and a value of this size is slow anywhere. */
const MOST_CHARACTERS = 256 * 1024;

/** Puts a time limit and a circuit breaker before a tier. */
export function guardTier(tier: SharedTier, time?: CacheTime): GuardedTier {
  const guard = createGuard({ name: tier.name, limitMs: TIER_LIMIT_MS, ...(time && { time }) });
  const { counted } = guard;
  return {
    get: async (key) => toHit(await guard.call(() => tier.get(key))),
    getMany: async (keys) => {
      const values = await guard.call(() => tier.getMany(keys));
      return keys.map((_, i) => toHit(values?.[i]));
    },
    set: (key, value, ttlMs) => store(value, () => tier.set(key, value, ttlMs)),
    add: (key, value, ttlMs) => store(value, () => tier.add(key, value, ttlMs)),
    refuse: () => {
      counted.garbage += 1;
      counted.hits -= 1;
      counted.misses += 1;
    },
    stats: guard.stats,
    close: tier.close,
  };

  function toHit(value: unknown): string | undefined {
    const isHit = typeof value === 'string';
    counted[isHit ? 'hits' : 'misses'] += 1;
    return isHit ? value : undefined;
  }

  function store(value: string, run: () => Promise<void>): void {
    if (value.length > MOST_CHARACTERS) counted.errors += 1;
    else void guard.call(run);
  }
}
