import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { App } from './fastify-app.ts';

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
    exposedHeaders: [
      'link',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      'retry-after',
      'x-consumed-read-units',
      'x-consumed-write-units',
      'x-request-id',
    ],
    maxAge: 600,
  });
  await app.register(helmet, {
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
  await app.register(compress, { threshold: 1024 });
}
