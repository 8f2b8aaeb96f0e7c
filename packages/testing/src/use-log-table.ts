import { afterAll, beforeAll } from 'vitest';
import { startTestEngine, type TestEngine } from './engines.ts';
import { type LogTable, openLogTable } from './log-stand.ts';

/** One engine with one table for all tests of a file; to be read once they run. */
export function useLogTable(): { readonly engine: TestEngine; readonly table: LogTable } {
  let engine: TestEngine;
  let table: LogTable;
  beforeAll(async () => {
    engine = await startTestEngine();
    table = await openLogTable(engine);
  });
  afterAll(async () => {
    await table.close();
    await engine.stop();
  });
  return {
    get engine() {
      return engine;
    },
    get table() {
      return table;
    },
  };
}
