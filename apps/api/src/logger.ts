import { type Logger, pino } from 'pino';

/**
 * Structured logs on standard error: one JSON object a line, at `LOG_LEVEL` (default `warn`).
 * Requests are logged by method and path only; texts and tokens never are.
 */
export function createLogger(env: NodeJS.ProcessEnv): Logger {
  return pino(
    {
      level: env.LOG_LEVEL || 'warn',
      serializers: {
        req: (request: { method?: string; url?: string }) => ({
          method: request.method,
          path: request.url?.split('?')[0],
        }),
      },
      redact: ['req.headers', 'res.headers', 'headers.authorization'],
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
