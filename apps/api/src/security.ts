import { HSTS } from '@cruddur/contract/security-headers';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { App } from './fastify-app.ts';

/** Headers for browsers: `headers` on every answer, and who else may call; and compression. */
export async function addSecurity(
  app: App,
  allowedOrigins: readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const overTls = { ...headers, ...HSTS };
  app.addHook('onRequest', async (request, reply) => {
    // Whoever terminates TLS says so, and is believed if TRUST_PROXY names it.
    reply.headers(request.protocol === 'https' ? overTls : headers);
  });
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
  await app.register(compress, { threshold: 1024 });
}
