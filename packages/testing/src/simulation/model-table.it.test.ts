import { randomUUID } from 'node:crypto';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import type { Key } from '@cruddur/core/table/keys';
import { newMeter } from '@cruddur/core/table/meter';
import { readItem } from '@cruddur/core/table/read-item';
import { createTable } from '@cruddur/core/table/schema';
import type { QueryInput, Table, UpdateInput } from '@cruddur/core/table/table';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestEngine, type TestEngine } from '../engines.ts';
import { readStream } from '../read-stream.ts';
import { createModelTable } from './model-table.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => engine.stop());

const key = fc.record({
  pk: fc.constantFrom('MSG#a', 'MSG#b', 'GRP#u', 'GRP#v', 'USR#u'),
  sk: fc.constantFrom('000000000001', '000000000002', '000000000010', 'GRP#a', 'GRP#b', 'PROFILE'),
});
const numbers = fc.dictionary(
  fc.constantFrom('n', 'm', 'missing'),
  fc.integer({ min: -2, max: 3 }),
  {
    maxKeys: 2,
  },
);
const attributes = fc.record(
  {
    n: fc.integer({ min: -2, max: 3 }),
    m: fc.integer({ min: 0, max: 3 }),
    text: fc.constantFrom('', 'x', 'ü\u{1f600}', 'a'.repeat(300)),
    flag: fc.boolean(),
    message_group_uuid: fc.constantFrom('g1', 'g2'),
  },
  { requiredKeys: [] },
);
const values = fc.record(
  { n: fc.integer({ min: -2, max: 3 }), text: fc.constantFrom('', 'x', 'y'), flag: fc.boolean() },
  { requiredKeys: [] },
);

/** Mostly none, so that other guards get their turn. */
const absent = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray(['n', 'm', 'text', 'missing']) },
);

type Operation =
  | { readonly kind: 'get'; readonly key: Key }
  | { readonly kind: 'query'; readonly input: QueryInput }
  | { readonly kind: 'members'; readonly uuid: string }
  | { readonly kind: 'put'; readonly item: Key }
  | { readonly kind: 'update'; readonly input: UpdateInput };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(key, attributes)
      .map(([k, a]) => ({ kind: 'put' as const, item: { ...a, ...k } })),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(key, values, numbers, numbers, values, absent)
      .filter(([, set, add]) => Object.keys(set).length > 0 && !('n' in set && 'n' in add))
      .map(([at, set, add, ifBelow, ifEqual, ifAbsent]) => ({
        kind: 'update' as const,
        input: {
          key: at,
          set,
          add,
          ifBelow,
          ...(ifEqual.flag && { ifEqual }),
          ifAbsent,
        } as UpdateInput,
      })),
  },
  { weight: 2, arbitrary: key.map((k) => ({ kind: 'get' as const, key: k })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('g1', 'g2', 'g3')
      .map((uuid) => ({ kind: 'members' as const, uuid })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        pk: fc.constantFrom('MSG#a', 'MSG#b', 'GRP#u', 'nothing'),
        from: fc.constantFrom('0', '000000000002', 'GRP#'),
        to: fc.constantFrom('000000000002', '9', 'GRP#~'),
        limit: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        newestFirst: fc.boolean(),
      })
      .filter(({ from, to }) => from <= to)
      .map(({ limit, ...input }) => ({
        kind: 'query' as const,
        input: { ...input, consistent: true, ...(limit !== undefined && { limit }) },
      })),
  },
);

type Answering = Pick<Table, 'get' | 'query' | 'queryMembers' | 'putNew' | 'update'>;

function run(table: Answering, one: Operation): Promise<unknown> {
  switch (one.kind) {
    case 'get':
      return table.get(one.key, { consistent: true });
    case 'query':
      return table.query(one.input);
    case 'members':
      return table.queryMembers(one.uuid).then((keys) => keys.map(({ pk, sk }) => ({ pk, sk })));
    case 'put':
      return table.putNew(one.item);
    case 'update':
      return table.update(one.input);
  }
}

// What the simulation proves holds for the product only if its table answers as the real one does.
test('the model answers as the engine does, operation by operation, and its stream tells the same', async () => {
  const target = { endpoint: engine.endpoint, region: 'us-east-1' };
  const client = createDynamoDbClient(target);
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 40 }), async (operations) => {
      const tableName = `t-${randomUUID()}`;
      await createTable(client, tableName);
      const real = openDynamoDbTable(client, tableName)({ meter: newMeter() });
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
        const expected = await run(real, one);
        const answer = await run(modelled, one);
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
    }),
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
