import { AppError } from '@cruddur/contract/errors';
import type { TierStats } from '@cruddur/core/cache/tier-stats';
import type { App } from '../fastify-app.ts';
import type { Services } from '../services.ts';

/** What is told of each cache: the end of the name, its kind for Prometheus, and its value. */
const FIGURES: readonly [string, 'counter' | 'gauge', (stats: TierStats) => number][] = [
  ['hits_total', 'counter', ({ hits }) => hits],
  ['misses_total', 'counter', ({ misses }) => misses],
  ['errors_total', 'counter', ({ errors }) => errors],
  ['timeouts_total', 'counter', ({ timeouts }) => timeouts],
  ['garbage_total', 'counter', ({ garbage }) => garbage],
  ['bytes', 'gauge', ({ bytes }) => bytes],
  ['breaker_closed', 'gauge', ({ breaker }) => (breaker === 'closed' ? 1 : 0)],
];

const LOOPBACK = /^(::ffff:)?127\.|^::1$/;

/**
 * What the caches of this process have counted, at `/metrics` in Prometheus's text form. It answers
 * only to its own machine, where an agent reads it; to others there is no such route.
 */
export function addMetricsRoute(app: App, services: Services): void {
  app.get('/metrics', { config: { always: true }, schema: { hide: true } }, (request, reply) => {
    if (!LOOPBACK.test(request.ip)) throw new AppError('route_not_found');
    return reply
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(render(services.cacheStats()));
  });
}

function render(all: readonly TierStats[]): string {
  const lines = FIGURES.flatMap(([figure, kind, read]) => [
    `# TYPE cruddur_cache_${figure} ${kind}`,
    ...all.map((stats) => `cruddur_cache_${figure}{cache="${stats.name}"} ${read(stats)}`),
  ]);
  return `${lines.join('\n')}\n`;
}
