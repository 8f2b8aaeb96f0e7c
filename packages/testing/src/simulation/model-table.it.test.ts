import { randomUUID } from 'node:crypto';
import { readItem } from '@cruddur/core/table/attributes';
import { callDynamoDb, createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import type { Key } from '@cruddur/core/table/keys';
import { newMeter } from '@cruddur/core/table/meter';
import { createTable } from '@cruddur/core/table/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestEngine, type TestEngine } from '../engines.ts';
import { readStream } from '../read-stream.ts';
import { type Answering, runOperation, tableOperation } from '../table-operations.ts';
import { createModelTable } from './model-table.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => engine.stop());

// What the simulation proves holds for the product only if its table answers as the real one does.
test('the model answers as the engine does, operation by operation, and its stream tells the same', async () => {
  const target = { endpoint: engine.endpoint, region: 'us-east-1' };
  const client = createDynamoDbClient(target);
  await fc.assert(
    fc.asyncProperty(
      fc.array(tableOperation, { minLength: 1, maxLength: 40 }),
      async (operations) => {
        const tableName = `t-${randomUUID()}`;
        await createTable(client, tableName);
        const real = openDynamoDbTable(callDynamoDb(client), tableName)({ meter: newMeter() });
        let time = 0;
        const model = createModelTable(() => (time += 1));
        const modelled: Answering = {
          get: <T extends Key>(k: Key) => Promise.resolve(model.get<T>(k)),
          query: async (input) => model.query(input),
          queryMembers: async (uuid) => model.queryMembers(uuid),
          putNew: async (item) => model.putNew(item),
          update: async (input) => model.update(input),
        };
        for (const one of operations) {
          const expected = await runOperation(real, one);
          const answer = await runOperation(modelled, one);
          expect(one.kind === 'members' ? sorted(answer) : answer, JSON.stringify(one)).toEqual(
            one.kind === 'members' ? sorted(expected) : expected,
          );
        }
        const { records } = await readStream({ target, dynamoDb: client, tableName });
        const told = records.flatMap(({ dynamodb }) =>
          dynamodb?.NewImage ? [readItem(dynamodb.NewImage)] : [],
        );
        expect(withoutRepetition(model.stream.map(({ item }) => item))).toEqual(
          withoutRepetition(told),
        );
      },
    ),
    { numRuns: 40 },
  );
  client.destroy();
});

function sorted(keys: unknown): string[] {
  return (keys as Key[]).map(({ pk, sk }) => `${pk} ${sk}`).sort();
}

/** Per item, since shards are in no order among each other; an update to the same is no news. */
function withoutRepetition(items: readonly object[]): Record<string, object[]> {
  const histories: Record<string, object[]> = {};
  for (const item of items) {
    const { pk, sk } = item as Key;
    const history = histories[`${pk} ${sk}`] ?? [];
    histories[`${pk} ${sk}`] = history;
    if (JSON.stringify(sortedKeys(item)) !== JSON.stringify(sortedKeys(history.at(-1) ?? {}))) {
      history.push(sortedKeys(item));
    }
  }
  return histories;
}

function sortedKeys(item: object): object {
  return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}
