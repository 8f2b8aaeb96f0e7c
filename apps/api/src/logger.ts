import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Structured logs, by default on standard error: one JSON object a line, at `LOG_LEVEL` (default `warn`).
 * Requests are logged by method and path only; texts and tokens never are. A line written within a
 * trace has its `trace_id`.
 */
export function createLogger(
  env: NodeJS.ProcessEnv,
  traceId: () => string | undefined = () => undefined,
  output: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino(
    {
      level: env.LOG_LEVEL || 'warn',
      serializers: {
        req: (request: { method?: string; url?: string }) => ({
          method: request.method,
          path: request.url?.split('?')[0],
        }),
      },
      mixin: () => {
        const id = traceId();
        return id === undefined ? {} : { trace_id: id };
      },
      redact: ['req.headers', 'res.headers', 'headers.authorization'],
    },
    output,
  );
}
