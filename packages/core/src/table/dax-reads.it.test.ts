import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { createHandTime, settled } from '@cruddur/testing/cache-parts';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { type LogTable, openLogTable, person, sends } from '@cruddur/testing/log-stand';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberOfPair } from '../conversation/member.ts';
import { page, seqOf } from '../conversation/page.ts';
import { connectDax } from './connect-dax.ts';
import {
  type DocumentPage,
  type DocumentQuery,
  type ReadAccelerator,
  readThrough,
} from './dax-reads.ts';
import { inboxPartition, LOG_RANGE, logPartition, ROW_RANGE } from './keys.ts';
import { newMeter } from './meter.ts';
import type { QueryInput } from './table.ts';

let engine: TestEngine;
let table: LogTable;
const [alice, bob] = [person('alice'), person('bob')];
let log: QueryInput;
/** On a busy machine no answer of the engine may count as late. */
const patient = createHandTime();

beforeAll(async () => {
  engine = await startTestEngine();
  table = await openLogTable(engine);
  const node = table.node();
  for (let i = 0; i < 30; i += 1) await sends(node, alice, bob, `m${i}`);
  const { conversation } = await memberOfPair(node, alice, bob);
  log = { pk: logPartition(conversation), ...LOG_RANGE, newestFirst: true };
});
afterAll(async () => {
  await table.close();
  await engine.stop();
});

/** What a DAX client answers, by the engine; no cluster can be run outside AWS. */
function acceleratorOn(client: DynamoDBClient): ReadAccelerator & { asked: DocumentQuery[] } {
  const asked: DocumentQuery[] = [];
  return {
    asked,
    query: async (query): Promise<DocumentPage> => {
      asked.push(query);
      const { ExclusiveStartKey, ...rest } = query;
      const answer = await client.send(
        new QueryCommand({
          ...rest,
          // In small pages, so that they have to be put together.
          Limit: Math.min(7, query.Limit ?? 7),
          ExpressionAttributeValues: marshall(query.ExpressionAttributeValues),
          ...(ExclusiveStartKey && { ExclusiveStartKey: marshall(ExclusiveStartKey) }),
        }),
      );
      const { Items = [], LastEvaluatedKey } = answer;
      return {
        Items: Items.map((item) => unmarshall(item)),
        LastEvaluatedKey: LastEvaluatedKey && unmarshall(LastEvaluatedKey),
        ConsumedCapacity: { CapacityUnits: 0 },
      };
    },
    close: () => {},
  };
}

test('what may be cached is read through the accelerator, and is what the table holds', async () => {
  const accelerator = acceleratorOn(table.dynamoDb);
  const through = readThrough(table.openTable, table.tableName, accelerator, patient);
  const meter = newMeter();
  const open = through.openTable({ meter });
  const plain = table.openTable({ meter: newMeter() });
  for (const input of [log, { ...log, limit: 20 }, { ...log, newestFirst: false, limit: 3 }]) {
    expect(await open.query({ ...input, cached: true })).toEqual(await plain.query(input));
  }
  const inbox = { pk: inboxPartition(alice.uuid), ...ROW_RANGE };
  expect(await open.query({ ...inbox, cached: true })).toEqual(await plain.query(inbox));
  expect(meter).toEqual({ readUnits: 0, writeUnits: 0 });
  expect(through.stats()).toMatchObject({ hits: 4, misses: 0 });
});

test('consistent reads, and what decides where something is written, go to the table', async () => {
  const accelerator = acceleratorOn(table.dynamoDb);
  const through = readThrough(table.openTable, table.tableName, accelerator, patient);
  const open = through.openTable({ meter: newMeter() });
  await open.query({ ...log, cached: true, consistent: true });
  await open.query(log);
  const node = { ...table.node(), table: open };
  await sends(node, bob, alice, 'written');
  expect(accelerator.asked).toEqual([]);
  const member = await memberOfPair(node, bob, alice);
  const found = await page(node, member, { after: 25 }, 20);
  expect(found.items.map(seqOf).at(-1)).toBe(31);
  expect(accelerator.asked).toEqual([]);
});

test('an accelerator that lags behind what is known is made up for by the table', async () => {
  const accelerator = acceleratorOn(table.dynamoDb);
  const lagging = {
    ...accelerator,
    query: async (query: DocumentQuery) => {
      const { Items = [], ...rest } = await accelerator.query(query);
      return { ...rest, Items: Items.slice(1) };
    },
  };
  const through = readThrough(table.openTable, table.tableName, lagging, patient);
  const node = { ...table.node(), table: through.openTable({ meter: newMeter() }) };
  const { item } = await sends(node, alice, bob, 'just now');
  const found = await page(node, await memberOfPair(node, alice, bob), undefined, 5);
  expect(found.items.at(-1)).toEqual(item);
});

test('one that fails or hangs costs 50 ms, five times, and is tried again after a second', async () => {
  for (const fault of ['fails', 'hangs']) {
    const time = createHandTime();
    let asked = 0;
    const broken: ReadAccelerator = {
      query: () => {
        asked += 1;
        return fault === 'fails' ? Promise.reject(new Error('no route')) : new Promise(() => {});
      },
      close: () => {},
    };
    const through = readThrough(table.openTable, table.tableName, broken, time);
    const open = through.openTable({ meter: newMeter() });
    const read = async (): Promise<void> => {
      const reading = open.query({ ...log, limit: 1, cached: true });
      await settled();
      await time.pass(50);
      expect(await reading).toHaveLength(1);
    };
    for (let i = 0; i < 12; i += 1) await read();
    expect(asked).toBe(5);
    expect(through.stats().breaker).toBe('open');
    await time.pass(1_000);
    await read();
    expect(asked).toBe(6);
  }
});

test('the DAX client itself, without a cluster and with one that says nothing, is left for the table', async () => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => sockets.add(socket.on('error', () => {})));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  for (const endpoint of ['dax://127.0.0.1:1', `dax://127.0.0.1:${port}`]) {
    const dax = await connectDax(endpoint, 'us-east-1');
    const through = readThrough(table.openTable, table.tableName, dax);
    const open = through.openTable({ meter: newMeter() });
    for (let i = 0; i < 8; i += 1) {
      expect(await open.query({ ...log, limit: 1, cached: true })).toHaveLength(1);
    }
    expect(through.stats()).toMatchObject({ hits: 0, misses: 8, breaker: 'open' });
    dax.close();
  }
  for (const socket of sockets) socket.destroy();
  silent.close();
});
