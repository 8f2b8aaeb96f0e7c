import type { AccessPattern, TableOperation } from '@cruddur/contract/table-operations';
import { accessPatternOf } from './access-pattern.ts';
import { type Meter, newMeter } from './meter.ts';
import { tableOf } from './run-operation.ts';
import type { OpenTable } from './table.ts';

/** What an operation is, without whom or what it is about. */
export interface WatchedOperation {
  readonly operation: TableOperation['operation'];
  readonly pattern: AccessPattern;
}

/** How it ended, and what it alone consumed. */
export interface OperationEnd extends Readonly<Meter> {
  readonly outcome: TableOperation['outcome'];
}

/** Sees every operation begin and end. */
export interface OperationWatch {
  begin(operation: WatchedOperation): OperationUnderWatch;
}

/** One operation under way. */
export interface OperationUnderWatch {
  /** Runs `send` in what the watch finds right, and answers what it does. */
  within<R>(send: () => R): R;
  end(end: OperationEnd): void;
}

/**
 * The same table under a watch, which learns what each operation is for and what it consumed, and
 * nothing of its keys and items: so it may outlive the request and leave the process. Costs some
 * microseconds an operation.
 */
export function watchOperations(openTable: OpenTable, watch: OperationWatch): OpenTable {
  return (session) =>
    tableOf(async (asked, send, found) => {
      const { operation, ...way } = asked();
      const newest_first = way.newest_first ?? false;
      const pattern = accessPatternOf({ ...way, operation, newest_first });
      const meter = newMeter();
      const watched = watch.begin({ operation, pattern });
      let outcome: OperationEnd['outcome'] = 'failed';
      try {
        const result = await watched.within(() => send(openTable({ ...session, meter })));
        ({ outcome } = found(result));
        return result;
      } finally {
        session.meter.readUnits += meter.readUnits;
        session.meter.writeUnits += meter.writeUnits;
        watched.end({ outcome, ...meter });
      }
    });
}
