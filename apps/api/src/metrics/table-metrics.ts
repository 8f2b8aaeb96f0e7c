import type { OperationWatch } from '@cruddur/core/table/watch-operations';
import type { Registry } from 'prom-client';
import { addTally } from './tally.ts';

/** Counts what is asked of the table, how it ends and what it consumes. */
export function addTableMetrics(registry: Registry): OperationWatch {
  const operate = addTally(registry, {
    name: 'cruddur_table_operations_total',
    help: 'Operations on the table; a refused append_message is a lost race or a retry.',
    labelNames: ['operation', 'pattern', 'outcome'],
  });
  const consume = addTally(registry, {
    name: 'cruddur_table_units_total',
    help: 'Capacity units that operations consumed, table and index together.',
    labelNames: ['operation', 'pattern', 'kind'],
  });
  return {
    begin: ({ operation, pattern }) => ({
      within: (send) => send(),
      end: ({ outcome, readUnits, writeUnits }) => {
        operate(1, operation, pattern, outcome);
        if (readUnits > 0) consume(readUnits, operation, pattern, 'read');
        if (writeUnits > 0) consume(writeUnits, operation, pattern, 'write');
      },
    }),
  };
}
