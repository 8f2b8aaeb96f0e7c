import type { OperationWatch } from '@cruddur/core/table/watch-operations';
import { Registry } from 'prom-client';
import { addLiveMetrics, type LiveMetrics } from './live-metrics.ts';
import { type Answered, addRequestMetrics } from './request-metrics.ts';
import { addStreamMetrics, type StreamMetrics } from './stream-metrics.ts';
import { addTableMetrics } from './table-metrics.ts';

/** What a process counts of itself; docs/observability.md lists it. */
export interface Metrics {
  readonly registry: Registry;
  readonly onAnswer: (answered: Answered) => void;
  readonly table: OperationWatch;
  readonly stream: StreamMetrics;
  readonly live: LiveMetrics;
}

/** Metrics of their own, all at zero. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  return {
    registry,
    onAnswer: addRequestMetrics(registry),
    table: addTableMetrics(registry),
    stream: addStreamMetrics(registry),
    live: addLiveMetrics(registry),
  };
}
