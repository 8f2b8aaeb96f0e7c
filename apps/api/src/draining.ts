import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from './fastify-app.ts';

/** How a process stops. */
export interface DrainPace {
  /** How long it still serves while whoever sends it requests learns that it will stop. */
  readonly graceMs: number;
  /** How long what is under way may take after that. */
  readonly limitMs: number;
}

/**
 * Stops serving without failing anybody: `stopping` makes the health check fail, sends event streams
 * elsewhere and closes each connection after its answer; then no connection is taken any more, and
 * what is under way is finished. Resolves, never later than the pace says, with all connections closed.
 */
export async function drain(
  app: App,
  stopping: AbortController,
  { graceMs, limitMs }: DrainPace,
): Promise<void> {
  stopping.abort();
  await sleep(graceMs);
  const limit = setTimeout(() => app.server.closeAllConnections(), limitMs);
  await app.close();
  clearTimeout(limit);
}

/** Lets connections end with their answer once the process is stopping. */
export function addDraining(app: App, stopping: AbortSignal): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing || stopping.aborted) reply.header('connection', 'close');
    done();
  });
}
