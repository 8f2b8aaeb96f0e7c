import { metricLine } from '@cruddur/core/telemetry/metric-line';
import type { Registry } from 'prom-client';
import type { App } from '../fastify-app.ts';

const EVERY_MS = 60_000;

/** Adds up the series of a name whose labels each begin as is said. */
type Read = (name: string, labels?: Readonly<Record<string, string>>) => number;

/** Hands over a line a minute, and one when the app closes, of what has happened since the last one. */
export function writeMetricLines(
  app: App,
  registry: Registry,
  write: (line: string) => void,
): void {
  let last: Record<string, number> = {};
  const next = async (): Promise<void> => {
    const read = await readAll(registry);
    const totals = totalsOf(read);
    const grown = Object.entries(totals).map(([name, all]) => [name, all - (last[name] ?? 0)]);
    last = totals;
    const { Requests, RequestsFailed, ...counts } = Object.fromEntries(grown);
    write(
      metricLine(
        {
          ...countsOf(counts),
          EventStreams: [read('cruddur_event_streams'), 'Count'],
          EventLoopDelay: [read('nodejs_eventloop_lag_seconds') * 1_000, 'Milliseconds'],
        },
        // The load balancer and the container have metrics of these: one does not pay for them twice.
        { Requests, RequestsFailed, Memory: read('process_resident_memory_bytes') },
      ),
    );
  };
  const timer = setInterval(() => void next(), EVERY_MS).unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await next();
  });
}

/** What only grows, by the name that CloudWatch has it under. */
function totalsOf(read: Read): Record<string, number> {
  const answers = 'cruddur_http_request_duration_seconds_count';
  return {
    Requests: read(answers),
    RequestsFailed: read(answers, { status: '5' }),
    ReadUnits: read('cruddur_table_units_total', { kind: 'read' }),
    WriteUnits: read('cruddur_table_units_total', { kind: 'write' }),
    AppendConflicts: read('cruddur_table_operations_total', {
      pattern: 'append_message',
      outcome: 'refused',
    }),
    AppendsWaited: read('cruddur_append_wait_seconds_count'),
    EventsPushed: read('cruddur_pushed_events_total'),
    EventsDropped: read('cruddur_bus_events_total', { what: 'dropped' }),
  };
}

function countsOf(counts: Record<string, number>) {
  const named = Object.entries(counts).map(([name, count]) => [name, [count, 'Count'] as const]);
  return Object.fromEntries(named) as Record<string, readonly [number, 'Count']>;
}

async function readAll(registry: Registry): Promise<Read> {
  const series = (await registry.getMetricsAsJSON()).flatMap(({ name, values }) =>
    values.map((one: { metricName?: string; value: number; labels: object }) => ({
      name: one.metricName ?? name,
      labels: new Map(Object.entries(one.labels)),
      value: one.value,
    })),
  );
  return (name, labels = {}) =>
    series
      .filter((one) => one.name === name)
      .filter((one) =>
        Object.entries(labels).every(([key, start]) =>
          String(one.labels.get(key)).startsWith(start),
        ),
      )
      .reduce((sum, { value }) => sum + value, 0);
}
