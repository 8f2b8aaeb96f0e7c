import type { Pace, SharedTurns } from '@cruddur/core/bus/valkey-turns';
import { LRUCache } from 'lru-cache';

/** What somebody has left of a limit. */
export interface Quota {
  /** 0 when the turn was there; else after how many whole seconds there is one again. */
  readonly retryAfter: number;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the limit is whole again. */
  readonly reset: number;
}

/** How often one person, or one address, may do something. */
export interface RateLimit {
  /** Takes one turn. Waits for nobody. */
  take(key: string): Quota;
}

/** What a limit is made from. */
export interface RateLimitOptions extends Pace {
  readonly name: string;
  /**
   * Counts for all processes. Its word comes after the turn, so several processes may together allow
   * a few more; without it each allows as much.
   */
  readonly turns?: SharedTurns | undefined;
  /** Milliseconds of a clock that never runs back. */
  readonly now?: () => number;
}

/** Whoever has been away longest is forgotten first, which gives them a full burst. */
const MOST_KEYS = 50_000;

interface Bucket {
  turns: number;
  at: number;
}

/** Makes a limit. */
export function createRateLimit(options: RateLimitOptions): RateLimit {
  const { name, burst, perSecond, turns: shared, now = () => performance.now() } = options;
  const buckets = new LRUCache<string, Bucket>({ max: MOST_KEYS });

  function open(key: string, at: number): Bucket {
    const bucket = { turns: burst, at };
    buckets.set(key, bucket);
    return bucket;
  }

  /** Other processes have used up the turns: here there are none either, until there is one. */
  function drain(key: string, waitMs: number): void {
    if (waitMs > 0) buckets.set(key, { turns: 1 - (waitMs / 1_000) * perSecond, at: now() });
  }

  return {
    take: (key) => {
      const at = now();
      const bucket = buckets.get(key) ?? open(key, at);
      const turns = Math.min(burst, bucket.turns + ((at - bucket.at) / 1_000) * perSecond);
      const taken = turns >= 1;
      const left = taken ? turns - 1 : turns;
      bucket.turns = left;
      bucket.at = at;
      if (taken)
        void shared?.take(`${name}:${key}`, { burst, perSecond }).then((ms) => drain(key, ms));
      return {
        retryAfter: taken ? 0 : Math.ceil((1 - turns) / perSecond),
        limit: burst,
        remaining: Math.max(0, Math.floor(left)),
        reset: Math.ceil((burst - left) / perSecond),
      };
    },
  };
}
