import type { UserUuid } from '@cruddur/contract/ids';
import { newMeter } from '@cruddur/core/table/meter';
import type { Profile } from '@cruddur/core/user/profile';
import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import type { Answered } from './metrics/request-metrics.ts';
import type { RecordedSession } from './query-log.ts';

/** What one request has reached, and what it brings to the table: its meter and its time limit. */
export interface Scope extends RecordedSession {
  /** Whether it is for the API rather than for the page. */
  readonly isApi: boolean;
  /** What its route says of itself. Taken once: Fastify puts it together anew each time it is asked. */
  readonly route: FastifyContextConfig & { readonly url?: string };
  readonly signal: () => AbortSignal;
  /** Lets go of the time limit: nobody waits any more. */
  readonly end: () => void;
  /** By `performance.now()`. */
  readonly startedAt: number;
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
    /** Ends what is traced of a request that goes on as a stream. Absent where nothing is traced. */
    endTrace?: (() => void) | undefined;
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

const TOO_LATE = Object.assign(new Error('the time limit has passed'), { name: 'TimeoutError' });

/**
 * Gives every request its scope, ends its table calls after `deadlineMs`, puts what it consumed into
 * the response's headers, and tells `onAnswer` of it.
 */
export function addScopes(
  app: FastifyInstance,
  deadlineMs: number,
  onAnswer: (answered: Answered) => void,
): void {
  app.decorateRequest('scope', null as unknown as Scope);
  app.addHook('onRequest', (request, _, done) => {
    request.scope = openScope(request, deadlineMs);
    done();
  });
  app.addHook('onSend', (request, reply, _, done) => {
    request.scope.end();
    const { meter, startedAt, isApi, route } = request.scope;
    reply.header('x-request-id', request.id);
    if (isApi) {
      reply.header('x-consumed-read-units', String(meter.readUnits));
      reply.header('x-consumed-write-units', String(meter.writeUnits));
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    }
    onAnswer({
      method: request.method,
      route: route.url,
      status: reply.statusCode,
      ms: performance.now() - startedAt,
      meter,
    });
    done();
  });
}

/** The time limit runs from now; its timer is only made for who waits for something. */
function openScope(request: FastifyRequest, deadlineMs: number): Scope {
  const route: Scope['route'] = request.routeOptions.config ?? {};
  const startedAt = performance.now();
  const deadline = startedAt + deadlineMs;
  let controller: AbortController | undefined;
  let timer: NodeJS.Timeout | undefined;
  return {
    meter: newMeter(),
    startedAt,
    isApi: isApi(request.url, route.url),
    route,
    signal: () => {
      if (controller !== undefined) return controller.signal;
      const limit = new AbortController();
      const ms = Math.max(0, Math.ceil(deadline - performance.now()));
      // One of its own a request, as `AbortSignal.timeout` makes it, would be a stack trace each.
      timer = setTimeout(() => limit.abort(TOO_LATE), ms).unref();
      controller = limit;
      return limit.signal;
    },
    end: () => clearTimeout(timer),
  };
}

/**
 * By the address, or by the route that was reached, since an address can be spelled in many ways that
 * lead to one route.
 */
function isApi(address: string, route = ''): boolean {
  return isApiPath(address) || isApiPath(route);
}

function isApiPath(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/dev/');
}
