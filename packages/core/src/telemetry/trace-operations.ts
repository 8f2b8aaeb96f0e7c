import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { OperationUnderWatch, OperationWatch } from '../table/watch-operations.ts';
import { startSpan, within } from './span.ts';

const UNTRACED: OperationUnderWatch = { within: (send) => send(), end: () => {} };

/** A span for each operation of a trace: what it is for, how it ended and what it consumed; no key. */
export const tracedOperations: OperationWatch = {
  begin: ({ operation, pattern }) => {
    const span = startSpan(`${operation} ${pattern}`, {
      kind: SpanKind.CLIENT,
      attributes: {
        'db.system.name': 'aws.dynamodb',
        'db.operation.name': operation,
        'cruddur.access_pattern': pattern,
      },
    });
    if (span === undefined) return UNTRACED;
    return {
      within: (send) => within(span, send),
      end: ({ outcome, readUnits, writeUnits }) => {
        span.setAttributes({
          'cruddur.outcome': outcome,
          'cruddur.read_units': readUnits,
          'cruddur.write_units': writeUnits,
        });
        if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  },
};
