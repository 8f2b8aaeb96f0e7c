import { createCircuitBreaker } from './circuit-breaker.ts';
import { type CacheTime, systemCacheTime } from './shared-tier.ts';
import { newTierStats, type TierStats } from './tier-stats.ts';

/** Keeps what calls something that may be down, slow or broken from waiting for it. */
export interface Guard {
  /**
   * What the call answers; undefined when it fails, takes too long, or is not made at all because the
   * last ones went so. Never fails.
   */
  call<R>(run: () => Promise<R>): Promise<R | undefined>;
  /** Counts hits, misses and garbage for whoever can tell; the guard counts the rest. */
  readonly counted: TierStats;
  stats(): TierStats;
}

/** Calls that are waited for at once. More wait for something that is too slow to help. */
const MOST_UNDER_WAY = 1_000;

/**
 * Makes a guard. Five failures in a row open its circuit breaker; then one call a second is let
 * through, until one succeeds.
 */
export function createGuard(options: { name: string; limitMs: number; time?: CacheTime }): Guard {
  const { name, limitMs, time = systemCacheTime } = options;
  const counted = newTierStats(name);
  const breaker = createCircuitBreaker({ now: time.now });
  let underWay = 0;
  return {
    call: async (run) => {
      if (underWay >= MOST_UNDER_WAY || !breaker.enter()) return undefined;
      underWay += 1;
      const { value, ending } = await withinLimit(run, limitMs, time);
      underWay -= 1;
      if (ending !== 'ok') counted[ending] += 1;
      if (ending === 'ok') breaker.succeeded();
      else breaker.failed();
      return value;
    },
    counted,
    stats: () => ({ ...counted, breaker: breaker.state() }),
  };
}

function withinLimit<R>(
  run: () => Promise<R>,
  limitMs: number,
  time: CacheTime,
): Promise<{ value?: R; ending: 'ok' | 'errors' | 'timeouts' }> {
  return new Promise((resolve) => {
    const cancel = time.after(limitMs, () => resolve({ ending: 'timeouts' }));
    // A client library may also throw at once.
    Promise.resolve()
      .then(run)
      .then(
        (value) => resolve({ value, ending: 'ok' }),
        () => resolve({ ending: 'errors' }),
      )
      .finally(cancel);
  });
}
