import type { Meter } from '../table/meter.ts';
import { isTableUnavailable, type Table } from '../table/table.ts';
import { createGate } from './gate.ts';

/** What makes calls wait and come again. */
export interface Patience {
  readonly meter: Meter;
  /** Undefined: as fast as the table answers. */
  readonly unitsPerSecond: number | undefined;
  /** Waits; rejects when the walk is to end. */
  readonly pause: (ms: number) => Promise<void>;
  /** Milliseconds from any start, never back. */
  readonly now: () => number;
}

/** Runs a read when its turn has come, and again while the table does not answer. */
export type Patiently = <R>(call: () => Promise<R>) => Promise<R>;

const TRIES = 7;
const FIRST_WAIT_MS = 200;
const BURST_MS = 1_000;
/** Below the SDK's 50 connections: a call that waits for one would use up its own time. */
const CALLS_AT_ONCE = 24;

/**
 * Keeps what the meter counts below a rate, over stretches of about a second. A table that does not
 * answer (throttled, away) is asked again for some 12 seconds before `table_unavailable` comes through.
 */
export function createPatiently({ meter, unitsPerSecond, pause, now }: Patience): Patiently {
  let start = now();
  const before = meter.readUnits;
  const inLine = createGate(CALLS_AT_ONCE);
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      await turn();
      try {
        return await inLine(call);
      } catch (error) {
        if (!isTableUnavailable(error) || tries === TRIES) throw error;
        await pause(FIRST_WAIT_MS * 2 ** (tries - 1));
      }
    }
  };

  async function turn(): Promise<void> {
    if (unitsPerSecond === undefined) return;
    for (;;) {
      const paidUntil = start + ((meter.readUnits - before) / unitsPerSecond) * 1_000;
      const ahead = paidUntil - now();
      // Time in which nothing was read is no credit for later.
      if (ahead < -BURST_MS) start -= ahead + BURST_MS;
      if (ahead <= 0) return;
      await pause(ahead);
    }
  }
}

/** The table with every call made patiently. A write that came through unseen fails its guard then. */
export function patientTable(table: Table, patiently: Patiently): Table {
  return {
    get: (key, options) => patiently(() => table.get(key, options)),
    query: (input) => patiently(() => table.query(input)),
    queryMembers: (uuid) => patiently(() => table.queryMembers(uuid)),
    putNew: (item) => patiently(() => table.putNew(item)),
    update: (input) => patiently(() => table.update(input)),
  };
}
