import { getHeapStatistics } from 'node:v8';
import { AppError } from '@cruddur/contract/errors';
import underPressure from '@fastify/under-pressure';
import type { App } from './fastify-app.ts';

/** When there is too much to do. */
export interface LoadLimits {
  /** Milliseconds that the event loop is late, on average over a second. */
  readonly eventLoopDelayMs: number;
  /** For how long it must be that late: one long task, or a pause of the machine, is no load. */
  readonly patienceMs: number;
  readonly heapBytes: number;
}

/** Beyond these a request would miss its deadline, or the process run out of memory. */
const LOAD_LIMITS: LoadLimits = {
  eventLoopDelayMs: 1_000,
  patienceMs: 3_000,
  heapBytes: getHeapStatistics().heap_size_limit * 0.9,
};

/** Without a late request for so long, the load before is over. */
const CALM_MS = 2_500;

/**
 * Refuses requests with `overloaded` while there is too much to do, but those that watch over it, and
 * those for files of the page as long as there is memory.
 */
export async function addLoadShedding(app: App, limits: LoadLimits = LOAD_LIMITS): Promise<void> {
  let since = 0;
  let last = Number.NEGATIVE_INFINITY;
  const hasLasted = (): boolean => {
    const now = performance.now();
    if (now - last > CALM_MS) since = now;
    last = now;
    return now - since >= limits.patienceMs;
  };
  await app.register(underPressure, {
    maxEventLoopDelay: limits.eventLoopDelayMs,
    maxHeapUsedBytes: limits.heapBytes,
    pressureHandler: async (request, _, type) => {
      if (request.scope.route.always) return;
      const isFull = type === underPressure.TYPE_HEAP_USED_BYTES;
      // A browser asks for a module of the page only once.
      if (isFull || (request.scope.isApi && hasLasted())) throw new AppError('overloaded');
    },
  });
}
