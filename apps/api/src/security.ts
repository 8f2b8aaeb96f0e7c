import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { DOCS_PATH } from './docs.ts';
import type { App } from './fastify-app.ts';
import { isApi } from './scope.ts';

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
 * What matters to an answer that is no page: it is not shown as one, in no frame, taken for nothing
 * else and not embedded elsewhere. Headers are the dearest part of a short answer.
 */
const DATA_HEADERS = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** Headers for browsers: who may call, what an answer may do in a page, and compression. */
export async function addSecurity(
  app: App,
  allowedOrigins: readonly string[],
  userPoolUrl: string,
): Promise<void> {
  await app.register(cors, {
    origin: [...allowedOrigins],
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'last-event-id'],
    maxAge: 600,
  });
  const pageHeaders = securityHeadersOfPages(userPoolUrl);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(isPage(request) ? pageHeaders : DATA_HEADERS);
    if (request.headers.origin !== undefined) {
      reply.header('access-control-expose-headers', EXPOSED_HEADERS);
    }
    done();
  });
  await app.register(compress, { threshold: 1024, globalDecompression: false });
}

function isPage(request: FastifyRequest): boolean {
  return !isApi(request) || request.url.startsWith(DOCS_PATH);
}

/** What helmet sets. It is the same for every page, so it is asked once. */
function securityHeadersOfPages(userPoolUrl: string) {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", userPoolUrl],
      },
    },
    // Set by whoever terminates TLS; on plain http it would mean nothing.
    strictTransportSecurity: false,
  });
  set(request, response, () => {});
  return { ...response.getHeaders() };
}
