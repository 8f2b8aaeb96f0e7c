import { getHeapStatistics } from 'node:v8';
import { AppError } from '@cruddur/contract/errors';
import underPressure from '@fastify/under-pressure';
import type { App } from './fastify-app.ts';

/** When there is too much to do. */
export interface LoadLimits {
  /** Milliseconds that the event loop is late, on average over a second. */
  readonly eventLoopDelayMs: number;
  readonly heapBytes: number;
}

/** Beyond these a request would miss its deadline, or the process its memory. */
const LOAD_LIMITS: LoadLimits = {
  eventLoopDelayMs: 500,
  heapBytes: getHeapStatistics().heap_size_limit * 0.9,
};

/** Refuses requests with `overloaded` while there is too much to do, but those that watch over it. */
export async function addLoadShedding(app: App, limits: LoadLimits = LOAD_LIMITS): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: limits.eventLoopDelayMs,
    maxHeapUsedBytes: limits.heapBytes,
    pressureHandler: async (request) => {
      if (!request.routeOptions.config.always) throw new AppError('overloaded');
    },
  });
}
