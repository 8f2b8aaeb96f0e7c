import { SCENARIOS } from '@cruddur/testing/cost-scenarios';
import { useLogTable } from '@cruddur/testing/use-log-table';
import { expect, test } from 'vitest';
import { OPERATIONS, type OperationCost, type OperationName } from './operations.ts';

const stand = useLogTable();

for (const name of Object.keys(OPERATIONS) as OperationName[]) {
  const cost: OperationCost = OPERATIONS[name];
  test(`${cost.what} costs ${cost.writes} writes and ${cost.reads} reads`, async () => {
    const { reads, writes } =
      stand.engine.name === 'dynamodb-local' ? (cost.dynamoDbLocal ?? cost) : cost;
    expect(await SCENARIOS[name](stand.table)).toEqual({ reads, writes });
  });
}
