import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from 'helmet';
import type { App } from './fastify-app.ts';

const EXPOSED_HEADERS = [
  'link',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'x-consumed-read-units',
  'x-consumed-write-units',
  'x-request-id',
];

/** Headers for browsers: who may call, what a page may load and call, and compression. */
export async function addSecurity(
  app: App,
  allowedOrigins: readonly string[],
  userPoolUrl: string,
): Promise<void> {
  await app.register(cors, {
    origin: [...allowedOrigins],
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'last-event-id'],
    exposedHeaders: EXPOSED_HEADERS.join(', '),
    maxAge: 600,
  });
  const headers = securityHeaders(userPoolUrl);
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers);
    done();
  });
  await app.register(compress, { threshold: 1024, globalDecompression: false });
}

/**
 * What helmet sets. It is the same for every answer, so it is asked once: to make the text of the
 * content security policy anew took longer than to find a page in memory.
 */
function securityHeaders(userPoolUrl: string) {
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
