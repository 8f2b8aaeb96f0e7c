import type { ServerEvent } from '@cruddur/contract/events';
import { SpanKind } from '@opentelemetry/api';
import type { Bus } from '../bus/bus.ts';
import { startSpan, within } from './span.ts';

/** A span for each event that a trace publishes; what hears it in this process is a part of it. */
export function traceBus(bus: Bus): Bus {
  return {
    ...bus,
    publish: (user, event) => {
      runAs(SpanKind.PRODUCER, `publish ${event.type}`, () => bus.publish(user, event));
    },
  };
}

/** A span for handing an event to one connection. */
export function tracePush(type: ServerEvent['type'], run: () => void): void {
  runAs(SpanKind.CONSUMER, `push ${type}`, run);
}

function runAs(kind: SpanKind, name: string, run: () => void): void {
  const span = startSpan(name, { kind });
  try {
    if (span === undefined) run();
    else within(span, run);
  } finally {
    span?.end();
  }
}
