import { RecordedQueries, type TableOperation } from '@cruddur/contract/table-operations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { App } from '../fastify-app.ts';
import type { QueryLog } from '../query-log.ts';
import { requireOwnPage } from './dev.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What this request has asked of the table, if its viewer wants to know. */
    operations: TableOperation[] | undefined;
  }
}

const ROUTE = '/dev/queries';

/**
 * Answers the signed-in person what their own requests asked of the table. It is noted only for who
 * has asked in the last minute; for everyone else a request costs one look into a map.
 */
export function addQueryLog(app: App, log: QueryLog): void {
  app.decorateRequest('operations', undefined);
  app.addHook('onRequest', (request, _, done) => {
    const { viewer, scope } = request;
    if (viewer && scope.route.url !== ROUTE && log.isWatching(viewer.uuid)) {
      request.operations = [];
      request.scope = { ...scope, operations: request.operations };
    }
    done();
  });
  // Before the answer leaves: whoever has it finds the request noted.
  app.addHook('onSend', (request, reply, _, done) => {
    const { operations } = request;
    if (operations !== undefined && request.scope.isApi) note(request, reply, operations);
    done();
  });
  const note = (
    request: FastifyRequest,
    reply: FastifyReply,
    operations: TableOperation[],
  ): void => {
    const ms = reply.elapsedTime;
    log.note(request.viewer.uuid, {
      at: Math.floor(Date.now() - ms),
      request: {
        id: request.id,
        method: request.method,
        path: request.url,
        status: reply.statusCode,
        duration_ms: Math.round(ms * 10) / 10,
      },
      operations,
    });
  };
  app.get(
    ROUTE,
    {
      schema: {
        hide: true,
        querystring: Type.Object({ after: Type.Optional(Type.Integer({ minimum: 0 })) }),
        response: { 200: Type.Array(RecordedQueries) },
      },
    },
    (request) => {
      requireOwnPage(request);
      return log.ask(request.viewer.uuid, request.query.after ?? 0);
    },
  );
}
