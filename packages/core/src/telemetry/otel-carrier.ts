import { type Context, context, propagation, ROOT_CONTEXT } from '@opentelemetry/api';
import type { TraceCarrier } from '../bus/trace-carrier.ts';
import { isFollowed } from './span.ts';

/** Carries what OpenTelemetry has active, if it is followed. */
export const otelCarrier: TraceCarrier = {
  current: () => {
    if (!isFollowed()) return undefined;
    const fields: { traceparent?: string } = {};
    propagation.inject(context.active(), fields);
    return fields.traceparent;
  },
  within: (traceparent, run) => context.with(contextOf(traceparent), run),
};

/** Where a traceparent leads; without a trace when it is malformed. */
export function contextOf(traceparent: string): Context {
  return propagation.extract(ROOT_CONTEXT, { traceparent });
}
