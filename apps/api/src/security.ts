import { DATA_HEADERS, HSTS } from '@cruddur/contract/security-headers';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { FastifyRequest } from 'fastify';
import { DOCS_PATH } from './docs.ts';
import type { App } from './fastify-app.ts';
import { COMPRESSED_FROM_BYTES } from './send-page.ts';

const EXPOSED_HEADERS = [
  'link',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'x-consumed-read-units',
  'x-consumed-write-units',
  'x-request-id',
].join(', ');

/**
 * Headers for browsers: `pageHeaders` on what is shown as a page, fewer on data; who else may call;
 * and compression.
 */
export async function addSecurity(
  app: App,
  allowedOrigins: readonly string[],
  pageHeaders: Readonly<Record<string, string>>,
): Promise<void> {
  if (allowedOrigins.length > 0) await allowOrigins(app, allowedOrigins);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(isPage(request) ? pageHeaders : DATA_HEADERS);
    // Whoever terminates TLS says so, and is believed if TRUST_PROXY names it.
    if (request.protocol === 'https') reply.headers(HSTS);
    done();
  });
  await app.register(compress, { threshold: COMPRESSED_FROM_BYTES, globalDecompression: false });
}

async function allowOrigins(app: App, origins: readonly string[]): Promise<void> {
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'last-event-id'],
    maxAge: 600,
  });
  // The plugin would send it to everybody, also to whoever asks from no page elsewhere.
  app.addHook('onRequest', (request, reply, done) => {
    if (request.headers.origin !== undefined) {
      reply.header('access-control-expose-headers', EXPOSED_HEADERS);
    }
    done();
  });
}

function isPage(request: FastifyRequest): boolean {
  return !request.scope.isApi || request.url.startsWith(DOCS_PATH);
}
