import type { TableOperation } from '@cruddur/contract/table-operations';
import { accessPatternOf } from './access-pattern.ts';
import { type Meter, newMeter } from './meter.ts';
import { type Asked, type Found, type RunOperation, tableOf } from './run-operation.ts';
import type { OpenTable, TableSession } from './table.ts';

/** Who wants to know what a table is asked. */
export interface OperationListener {
  /** Asked before each operation: without it nothing is described. */
  readonly wants: () => boolean;
  readonly take: (operation: TableOperation) => void;
}

const SHOWN_ITEMS = 20;

/**
 * The same table, which tells a listener of every operation once it has ended. Units are counted
 * for each operation alone, and for the request as before.
 */
export function recordOperations(openTable: OpenTable, listener: OperationListener): OpenTable {
  return (session) => tableOf(createRun(openTable, session, listener));
}

function createRun(
  openTable: OpenTable,
  session: TableSession,
  listener: OperationListener,
): RunOperation {
  const plain = openTable(session);
  return async (asked, send, found) => {
    if (!listener.wants()) return send(plain);
    const meter = newMeter();
    const start = performance.now();
    const end = (what: Found): void => {
      session.meter.readUnits += meter.readUnits;
      session.meter.writeUnits += meter.writeUnits;
      listener.take(describe(asked(), what, meter, performance.now() - start));
    };
    const result = await send(openTable({ ...session, meter })).catch((error: unknown) => {
      end({ outcome: 'failed', items: [] });
      throw error;
    });
    end(found(result));
    return result;
  };
}

function describe(
  { sets, texts, ...asked }: Asked,
  { outcome, items }: Found,
  meter: Meter,
  ms: number,
): TableOperation {
  const known = { newest_first: false, consistent: false, ...asked };
  return {
    ...known,
    ...texts?.(),
    pattern: accessPatternOf({ ...known, sets }),
    outcome,
    count: items.length,
    items: items.slice(0, SHOWN_ITEMS).map((item) => ({ ...item })),
    read_units: meter.readUnits,
    write_units: meter.writeUnits,
    duration_ms: Math.round(ms * 10) / 10,
  };
}
