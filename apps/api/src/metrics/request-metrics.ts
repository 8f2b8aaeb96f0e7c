import type { Meter } from '@cruddur/core/table/meter';
import type { Registry } from 'prom-client';
import { addDurations } from './durations.ts';
import { addTally } from './tally.ts';

/** An answer on its way out. */
export interface Answered {
  readonly method: string;
  /** The route's template; undefined where none matched. An address never becomes a label. */
  readonly route: string | undefined;
  readonly status: number;
  readonly ms: number;
  readonly meter: Readonly<Meter>;
}

/** Rate, errors and duration of each route, and the table units that it consumed. */
export function addRequestMetrics(registry: Registry): (answered: Answered) => void {
  const observe = addDurations(registry);
  const consume = addTally(registry, {
    name: 'cruddur_http_units_total',
    help: 'Capacity units of the table that requests consumed.',
    labelNames: ['route', 'kind'],
  });
  return ({ method, route = 'none', status, ms, meter }) => {
    observe(method, route, status, ms);
    if (meter.readUnits > 0) consume(meter.readUnits, route, 'read');
    if (meter.writeUnits > 0) consume(meter.writeUnits, route, 'write');
  };
}
