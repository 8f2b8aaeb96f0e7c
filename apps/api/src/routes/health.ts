import { Health } from '@cruddur/contract/schemas';
import Type from 'typebox';
import type { App } from '../fastify-app.ts';
import type { Services } from '../services.ts';

/**
 * Whether this process can serve: 200, or 503 with what is down, or because it is about to stop.
 * Costs no table units. `live` asks nobody: a load balancer must not end a process because its
 * database is away, nor wake the database.
 */
export function addHealthRoutes(app: App, services: Services, stopping: AbortSignal): void {
  app.addSchema(Health);
  app.get(
    '/api/health/live',
    {
      config: { public: true },
      schema: {
        summary: 'Whether the process answers',
        security: [],
        response: { 200: Type.Object({ status: Type.Literal('ok') }) },
      },
    },
    async () => ({ status: 'ok' as const }),
  );
  app.get(
    '/api/health',
    {
      config: { public: true, limit: 'none', always: true },
      schema: {
        summary: 'Whether the parts answer',
        security: [],
        response: { 200: Type.Ref('Health'), 503: Type.Ref('Health') },
      },
    },
    async (request, reply) => {
      const [table, database] = await Promise.all([
        state(services.checkTable(request.scope.signal())),
        state(services.checkDatabase()),
      ]);
      const isUp = table === 'ok' && database === 'ok';
      const status = stopping.aborted ? 'draining' : isUp ? 'ok' : 'degraded';
      return reply.code(status === 'ok' ? 200 : 503).send({ status, table, database });
    },
  );
}

function state(check: Promise<boolean>): Promise<'ok' | 'down'> {
  return check.then(
    (up) => (up ? 'ok' : 'down'),
    () => 'down',
  );
}
