import type { Tracing } from './tracing.ts';

/** Whether the environment names a receiver of traces, by OpenTelemetry's own variables. */
function isTracingWanted(env: NodeJS.ProcessEnv): boolean {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT;
  return Boolean(endpoint) && env.OTEL_SDK_DISABLED !== 'true';
}

/**
 * Starts tracing where it is wanted; else not even its code is loaded. One a process: it registers
 * with OpenTelemetry's API, which also reads the rest of its variables from `process.env`.
 * `onError` hears when spans cannot be sent.
 */
export async function openTracing(
  env: NodeJS.ProcessEnv,
  options: { readonly serviceName: string; readonly onError: (error: unknown) => void },
): Promise<Tracing | undefined> {
  if (!isTracingWanted(env)) return undefined;
  const { startTracing } = await import('./start-tracing.ts');
  return startTracing(options);
}
