import { context, DiagLogLevel, diag, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { watchOperations } from '../table/watch-operations.ts';
import { otelCarrier } from './otel-carrier.ts';
import { stampMessages } from './stamp-messages.ts';
import { traceBus, tracePush } from './trace-bus.ts';
import { tracedOperations } from './trace-operations.ts';
import { tracedProjection } from './trace-projection.ts';
import type { Tracing } from './tracing.ts';

/** Starts OpenTelemetry for this process, which sends spans by OTLP over HTTP as its variables say. */
export function startTracing(options: {
  readonly serviceName: string;
  readonly onError: (error: unknown) => void;
}): Tracing {
  const tell = (message: string): void => options.onError(new Error(message));
  const quiet = (): void => {};
  const logger = { error: tell, warn: quiet, info: quiet, debug: quiet, verbose: quiet };
  diag.setLogger(logger, { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true });
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': options.serviceName }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const flush = () => provider.forceFlush().catch(options.onError);
  return {
    carrier: otelCarrier,
    traceTable: (openTable) =>
      watchOperations(stampMessages(openTable, otelCarrier.current), tracedOperations),
    traceBus,
    stream: tracedProjection,
    push: tracePush,
    traceId: () => trace.getSpanContext(context.active())?.traceId,
    flush,
    close: async () => {
      await provider.shutdown().catch(options.onError);
      trace.disable();
      context.disable();
    },
  };
}
