import { AppError } from '@cruddur/contract/errors';
import {
  context,
  type Span,
  type SpanOptions,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';

const tracer = trace.getTracer('cruddur');

/**
 * Whether what runs now is a part of a sampled trace. What a request has left running is not, once
 * its span has ended.
 */
export function isFollowed(): boolean {
  const span = trace.getActiveSpan();
  if (span === undefined) return false;
  const { isRemote = false, traceFlags } = span.spanContext();
  return isRemote ? (traceFlags & TraceFlags.SAMPLED) !== 0 : span.isRecording();
}

/** A part of the trace that is followed, or undefined when none is: then nothing is to be made. */
export function startSpan(name: string, options: SpanOptions): Span | undefined {
  return isFollowed() ? tracer.startSpan(name, options) : undefined;
}

/** Starts a span whatever is active, as a part of the trace in `parent`, if it has one. */
export function startSpanIn(
  parent: ReturnType<typeof context.active>,
  name: string,
  options: SpanOptions,
): Span {
  return tracer.startSpan(name, options, parent);
}

/** Runs `run` as what the span is about. */
export function within<R>(span: Span, run: () => R): R {
  return context.with(trace.setSpan(context.active(), span), run);
}

/** Marks a span as failed, without the error's text, which may hold anything. */
export function markFailed(span: Span, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const message = error instanceof AppError ? error.code : name;
  span.setStatus({ code: SpanStatusCode.ERROR, message });
}
