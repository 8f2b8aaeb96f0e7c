import type { ServerEvent } from '@cruddur/contract/events';
import type { Bus } from '../bus/bus.ts';
import type { TraceCarrier } from '../bus/trace-carrier.ts';
import type { ProjectWatch } from '../conversation/project.ts';
import type { OpenTable } from '../table/table.ts';

/**
 * Follows a request through table, stream, bus and push. What is no part of a sampled trace is not
 * followed; nothing here fails, or changes what is done.
 */
export interface Tracing {
  readonly carrier: TraceCarrier;
  /**
   * A span for each operation on the engine's own table; messages that are put carry their trace
   * into the stream, where that costs no write unit.
   */
  readonly traceTable: (openTable: OpenTable) => OpenTable;
  readonly traceBus: (bus: Bus) => Bus;
  readonly stream: ProjectWatch;
  /** Runs the handing of an event to one connection. */
  readonly push: (type: ServerEvent['type'], run: () => void) => void;
  /** 32 hexadecimal digits; undefined outside of a trace. */
  readonly traceId: () => string | undefined;
  /** Sends what is finished; resolves also when nobody takes it. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}
