import type { ProjectWatch } from '@cruddur/core/conversation/project';
import { watchLag } from '@cruddur/core/conversation/watch-projection';
import { Counter, Histogram, type Registry } from 'prom-client';

/** What is counted of the stream's processor, where it runs in this process. */
export interface StreamMetrics {
  readonly watch: ProjectWatch;
  readonly onSetAside: (records: number) => void;
}

/** In seconds: from at once to an outage. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** Adds them, all at zero. */
export function addStreamMetrics(registry: Registry): StreamMetrics {
  const registers = [registry];
  const lag = new Histogram({
    name: 'cruddur_stream_lag_seconds',
    help: 'From the put of a message to its rows.',
    buckets: BUCKETS,
    registers,
  });
  const batches = new Counter({
    name: 'cruddur_stream_batches_total',
    help: 'Batches of the stream, again where they were repeated.',
    registers,
  });
  const records = new Counter({
    name: 'cruddur_stream_records_total',
    help: 'Records of batches; a failed one comes again.',
    labelNames: ['outcome'],
    registers,
  });
  const setAside = new Counter({
    name: 'cruddur_stream_set_aside_total',
    help: 'Records that were set aside as dead letters.',
    registers,
  });
  for (const outcome of ['projected', 'failed']) records.inc({ outcome }, 0);
  return {
    watch: watchLag(
      (ms) => lag.observe(ms / 1_000),
      ({ projected, failed }) => {
        batches.inc();
        records.inc({ outcome: 'projected' }, projected);
        records.inc({ outcome: 'failed' }, failed);
      },
    ),
    onSetAside: (count) => setAside.inc(count),
  };
}
