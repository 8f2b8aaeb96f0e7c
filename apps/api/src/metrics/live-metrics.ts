import type { ServerEvent } from '@cruddur/contract/events';
import type { Bus } from '@cruddur/core/bus/bus';
import type { ConversationQueue } from '@cruddur/core/conversation/queue';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { addTally } from './tally.ts';

/** What is counted where it happens; the rest is read when somebody asks. */
export interface LiveMetrics {
  readonly onPushed: (type: ServerEvent['type']) => void;
  readonly onWaited: (ms: number) => void;
  /** Adds to the number of open event streams. */
  readonly onStream: (change: 1 | -1) => void;
}

const WAIT_BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2];

/** Adds what is counted of event streams and of sends that wait for each other. */
export function addLiveMetrics(registry: Registry): LiveMetrics {
  const registers = [registry];
  const streams = new Gauge({
    name: 'cruddur_event_streams',
    help: 'Event streams that are open.',
    registers,
  });
  const pushed = addTally(registry, {
    name: 'cruddur_pushed_events_total',
    help: 'Events written to event streams.',
    labelNames: ['type'],
  });
  const waited = new Histogram({
    name: 'cruddur_append_wait_seconds',
    help: 'Of sends that others into the same conversation were before, how long.',
    buckets: WAIT_BUCKETS,
    registers,
  });
  return {
    onPushed: (type) => pushed(1, type),
    onWaited: (ms) => waited.observe(ms / 1_000),
    onStream: (change) => streams.inc(change),
  };
}

/** Adds what bus and queue know of themselves. */
export function readBusAndQueue(
  registry: Registry,
  { bus, queue }: { readonly bus: Bus; readonly queue: ConversationQueue },
): void {
  const registers = [registry];
  new Counter({
    name: 'cruddur_bus_events_total',
    help: 'Events published here, received from other processes, and dropped on their way there.',
    labelNames: ['what'],
    registers,
    collect() {
      this.reset();
      for (const [what, count] of Object.entries(bus.counts)) this.inc({ what }, count);
    },
  });
  new Gauge({
    name: 'cruddur_append_queue',
    help: 'Sends that run or wait for others into the same conversation.',
    registers,
    collect() {
      this.set(queue.length());
    },
  });
}
