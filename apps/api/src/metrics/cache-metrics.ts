import type { CacheStats, TierStats } from '@cruddur/core/cache/tier-stats';
import { Counter, Gauge, type Registry } from 'prom-client';

const COUNTED = ['hits', 'misses', 'errors', 'timeouts', 'garbage'] as const;

const GAUGES: Readonly<Record<string, (stats: TierStats) => number>> = {
  bytes: ({ bytes }) => bytes,
  breaker_closed: ({ breaker }) => (breaker === 'closed' ? 1 : 0),
};

/** Adds what each cache has counted. */
export function addCacheMetrics(registry: Registry, stats: CacheStats): void {
  const common = { labelNames: ['cache'], registers: [registry] };
  for (const what of COUNTED) {
    new Counter({
      ...common,
      name: `cruddur_cache_${what}_total`,
      help: `Reads of a cache that were ${what}.`,
      collect() {
        this.reset();
        for (const one of stats()) this.inc({ cache: one.name }, one[what]);
      },
    });
  }
  for (const [what, read] of Object.entries(GAUGES)) {
    new Gauge({
      ...common,
      name: `cruddur_cache_${what}`,
      help: `A cache's ${what.replace('_', ' ')}.`,
      collect() {
        for (const one of stats()) this.set({ cache: one.name }, read(one));
      },
    });
  }
}
