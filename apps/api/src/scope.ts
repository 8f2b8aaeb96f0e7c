import type { UserUuid } from '@cruddur/contract/ids';
import { newMeter } from '@cruddur/core/table/meter';
import type { Profile } from '@cruddur/core/user/profile';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RecordedSession } from './query-log.ts';

/** What one request brings to the table: its meter and its time limit. */
export interface Scope extends RecordedSession {
  readonly signal: () => AbortSignal;
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
export function addScopes(app: FastifyInstance, deadlineMs: number): void {
  app.decorateRequest('scope', null as unknown as Scope);
  app.addHook('onRequest', (request, _, done) => {
    request.scope = openScope(deadlineMs);
    done();
  });
  app.addHook('onSend', (request, reply, _, done) => {
    reply.header('x-request-id', request.id);
    if (isApi(request)) {
      const { meter } = request.scope;
      reply.header('x-consumed-read-units', String(meter.readUnits));
      reply.header('x-consumed-write-units', String(meter.writeUnits));
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    }
    done();
  });
}

/** The time limit runs from now; its timer is only made for who waits for something. */
function openScope(deadlineMs: number): Scope {
  const deadline = performance.now() + deadlineMs;
  let signal: AbortSignal | undefined;
  return {
    meter: newMeter(),
    signal: () => {
      signal ??= AbortSignal.timeout(Math.max(0, Math.ceil(deadline - performance.now())));
      return signal;
    },
  };
}

/** Whether a request is for the API rather than for the page. */
export function isApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/') || request.url.startsWith('/dev/');
}
