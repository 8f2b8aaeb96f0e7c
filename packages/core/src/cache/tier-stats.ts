import type { BreakerState } from './circuit-breaker.ts';

/** What one tier of a cache has counted since it was made. */
export interface TierStats {
  /** The cache, and the tier for a shared one: `members`, `valkey`. */
  readonly name: string;
  hits: number;
  misses: number;
  /** Calls that failed, values that were refused for their size among them. */
  errors: number;
  /** Calls that took longer than a cache may. */
  timeouts: number;
  /** Values that were not what the key asks for. Each is a miss, too. */
  garbage: number;
  /** What it holds now, by estimate; 0 for a tier elsewhere. */
  bytes: number;
  breaker: BreakerState;
}

/** Answers what each tier has counted. Costs nothing; the values are a copy. */
export type CacheStats = () => readonly TierStats[];

/** Counters at zero. */
export function newTierStats(name: string): TierStats {
  return {
    name,
    hits: 0,
    misses: 0,
    errors: 0,
    timeouts: 0,
    garbage: 0,
    bytes: 0,
    breaker: 'closed',
  };
}
