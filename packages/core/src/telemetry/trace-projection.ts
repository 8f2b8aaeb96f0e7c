import { context, type Link, type Span, SpanKind, trace } from '@opentelemetry/api';
import type { ProjectWatch, StreamRecord } from '../conversation/project.ts';
import { contextOf } from './otel-carrier.ts';
import { markFailed, startSpanIn, within } from './span.ts';

/**
 * A span for each batch, and one for each conversation of it. The latter belongs to the trace of the
 * conversation's newest message that has one, and links to the batch and to the traces of the others.
 */
export const tracedProjection: ProjectWatch = {
  batch: (records, run) => {
    const attributes = { 'messaging.batch.message_count': records.length };
    const kind = SpanKind.CONSUMER;
    const span = startSpanIn(context.active(), 'stream batch', { kind, attributes });
    return ended(span, async () => {
      const failures = await run();
      for (const { error } of failures) markFailed(span, error);
      return failures;
    });
  },
  change: (records, run) => {
    const [cause, ...others] = tracesOf(records);
    const parent = cause === undefined ? context.active() : contextOf(cause);
    const links = others.flatMap((one) => linkTo(contextOf(one)));
    if (cause !== undefined) links.push(...linkTo(context.active()));
    const span = startSpanIn(parent, 'project', {
      kind: SpanKind.CONSUMER,
      attributes: { 'messaging.batch.message_count': records.length },
      links,
    });
    return context.with(parent, () => ended(span, run));
  },
};

async function ended<R>(span: Span, run: () => Promise<R>): Promise<R> {
  try {
    return await within(span, run);
  } catch (error) {
    markFailed(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** The traces that messages were sent in, newest message first, each once. */
function tracesOf(records: readonly StreamRecord[]): string[] {
  const messages = records.flatMap((record) => (record.kind === 'message' ? [record.item] : []));
  const newestFirst = messages.sort((one, other) => (one.sk < other.sk ? 1 : -1));
  return [...new Set(newestFirst.flatMap(({ traceparent }) => traceparent ?? []))];
}

function linkTo(place: ReturnType<typeof context.active>): Link[] {
  const found = trace.getSpanContext(place);
  return found === undefined ? [] : [{ context: found }];
}
