import type { UserUuid } from '@cruddur/contract/ids';
import { type Meter, newMeter } from '@cruddur/core/table/meter';
import type { Table } from '@cruddur/core/table/table';
import type { Profile } from '@cruddur/core/user/profile';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from './services.ts';

/** What one request brings: its time limit, its meter, and the table opened in its name. */
export interface Scope {
  readonly meter: Meter;
  readonly signal: AbortSignal;
  readonly table: Table;
}

declare module 'fastify' {
  interface FastifyRequest {
    scope: Scope;
    /** Who asks. Set on every route that is neither public nor for newcomers. */
    viewer: Profile & { readonly uuid: UserUuid };
    /** The `sub` of the viewer's token. */
    cognitoUserId: string;
    accessToken: string;
    /** When the viewer's token ends, seconds since 1970. */
    tokenExpiresAt: number;
  }
  interface FastifyContextConfig {
    /** Answers without a token. */
    public?: boolean;
    /** Answers to a token also when nobody has registered with it. */
    newcomers?: boolean;
    /** Answers also when there is too much to do. */
    always?: boolean;
  }
}

/**
 * Gives every request its scope, ends its table calls after `deadlineMs`, and puts what it consumed
 * into the response's headers.
 */
export function addScopes(app: FastifyInstance, services: Services, deadlineMs: number): void {
  app.decorateRequest('scope', null as unknown as Scope);
  app.addHook('onRequest', async (request) => {
    const meter = newMeter();
    const signal = AbortSignal.timeout(deadlineMs);
    request.scope = { meter, signal, table: services.openTable({ meter, signal }) };
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (!isApi(request)) return;
    const { meter } = request.scope;
    reply.header('x-consumed-read-units', String(meter.readUnits));
    reply.header('x-consumed-write-units', String(meter.writeUnits));
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

/** Whether a request is for the API rather than for the page. */
export function isApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/') || request.url.startsWith('/dev/');
}
