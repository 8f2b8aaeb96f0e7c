import { OPERATIONS, type OperationCost, type OperationName } from '@cruddur/core/cost/operations';
import { raceOf } from '@cruddur/testing/contention';
import { SCENARIOS } from '@cruddur/testing/cost-scenarios';
import { startTestEngine } from '@cruddur/testing/engines';
import { openLogTable } from '@cruddur/testing/log-stand';
import { report } from './report.ts';

/**
 * What each operation costs, by the engine's own report, against what the design allows, or against
 * the cost model where the design says nothing. Prints JSON lines; ends with 1 when one costs more than
 * the model counts with. `DYNAMODB_LOCAL` picks the engine as it does for tests.
 */
const engine = await startTestEngine();
const table = await openLogTable(engine);
for (const name of Object.keys(OPERATIONS) as OperationName[]) {
  const cost: OperationCost = OPERATIONS[name];
  const measured = await SCENARIOS[name](table);
  for (const kind of ['writes', 'reads'] as const) {
    const allowed = cost.most?.[kind];
    if (allowed === undefined && measured[kind] === 0 && cost[kind] === 0) continue;
    report(
      {
        name: cost.what,
        value: measured[kind],
        unit: `${kind === 'writes' ? 'write' : 'read'} units`,
        limit_name: allowed === undefined ? 'cost model' : 'design',
        limit_value: allowed ?? cost[kind],
      },
      { engine: engine.name },
    );
    if (measured[kind] > cost[kind]) process.exitCode = 1;
  }
}
for (const processes of [1, 2]) {
  for (const writers of [2, 8, 32]) {
    const { writes, messages, lost } = await raceOf(table, writers, processes);
    const figure = {
      name: `${writers} writers at once in one conversation, through ${processes} of the API's processes`,
      value: writes / messages,
      unit: 'write units a message',
      limit_name: 'cost model: none lost',
      limit_value: OPERATIONS.send.writes,
    };
    report(figure, { lost_races: lost, engine: engine.name });
  }
}
await table.close();
await engine.stop();
