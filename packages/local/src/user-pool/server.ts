import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AdminKey } from './admin-key.ts';
import { corsHeaders, PREFLIGHT_HEADERS } from './cors.ts';
import { describeDiscovery } from './discovery.ts';
import type { Pool } from './pool.ts';
import { PoolError, statusOf } from './pool-error.ts';
import { runOperation } from './protocol.ts';

const KEEP_ALIVE_MS = 65_000;

/** What the server needs besides the pool. */
export interface PoolServerOptions {
  readonly pool: Pool;
  readonly adminKey: AdminKey;
  readonly isAllowedOrigin: (origin: string) => boolean;
  /** Told of what is no refusal but a failure of ours. */
  readonly onError: (error: unknown) => void;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: object | undefined;
}

/** Makes the server of the protocol, not listening yet. */
export function createPoolServer(options: PoolServerOptions): Server {
  const server = createServer((request, response) => {
    answer(options, request)
      .catch((error: unknown) => refuse(error, options.onError))
      .then((result) => send(response, result))
      .catch(options.onError);
  });
  // Longer than clients keep a connection, so that it is never they who find it closed.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

async function answer(options: PoolServerOptions, request: IncomingMessage): Promise<Answer> {
  const headers = corsHeaders(request.headers, options.isAllowedOrigin);
  try {
    if (request.method === 'OPTIONS') {
      return { status: 204, headers: { ...headers, ...PREFLIGHT_HEADERS }, body: undefined };
    }
    return { ...(await route(options, request)), headers };
  } catch (error) {
    const refusal = refuse(error, options.onError);
    return { ...refusal, headers: { ...headers, ...refusal.headers } };
  }
}

async function route(
  { pool, adminKey }: PoolServerOptions,
  request: IncomingMessage,
): Promise<{ status: number; body: object }> {
  if (request.method === 'POST' && request.url === '/') {
    return { status: 200, body: await runOperation(pool, adminKey, request) };
  }
  const found = request.method === 'GET' ? describeDiscovery(pool.keys, request) : undefined;
  if (found) return { status: 200, body: found };
  return { status: 404, body: { message: 'Not found' } };
}

function refuse(error: unknown, onError: (error: unknown) => void): Answer {
  if (!(error instanceof PoolError)) onError(error);
  const refusal =
    error instanceof PoolError
      ? error
      : new PoolError('InternalErrorException', 'The local user pool failed; see the log.');
  const { type, message } = refusal;
  return {
    status: statusOf(type),
    headers: { 'x-amzn-errortype': type, 'x-amzn-errormessage': encodeHeader(message) },
    body: { __type: type, message },
  };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/x-amz-json-1.1',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-amzn-requestid': randomUUID(),
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

/** A message may hold what somebody typed; a header may not. */
function encodeHeader(message: string): string {
  return message.replace(/[^\x20-\x7e]/g, ' ');
}
