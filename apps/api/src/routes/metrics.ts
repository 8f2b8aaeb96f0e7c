import { AppError } from '@cruddur/contract/errors';
import type { Registry } from 'prom-client';
import type { App } from '../fastify-app.ts';

const LOOPBACK = /^(::ffff:)?127\.|^::1$/;

/**
 * What this process has counted, at `/metrics` in Prometheus's text form. Unless it is `open` it
 * answers only to its own machine, where an agent reads it; to others there is no such route.
 */
export function addMetricsRoute(app: App, registry: Registry, open: boolean): void {
  const schema = { hide: true };
  app.get('/metrics', { config: { always: true }, schema }, async (request, reply) => {
    if (!open && !LOOPBACK.test(request.ip)) throw new AppError('route_not_found');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
