import { useLogTable } from '@cruddur/testing/use-log-table';
import { beforeEach, expect, test } from 'vitest';
import type { CallDynamoDb } from './dynamodb-call.ts';
import { callDynamoDb } from './dynamodb-client.ts';
import { openDynamoDbTable } from './dynamodb-table.ts';
import { groupWrites } from './group-writes.ts';
import { type Meter, newMeter } from './meter.ts';
import type { Table } from './table.ts';

const stand = useLogTable();
let asked: string[];
let table: Table;
let meter: Meter;
let call: CallDynamoDb;
beforeEach(() => {
  asked = [];
  meter = newMeter();
  const real = callDynamoDb(stand.table.dynamoDb);
  call = groupWrites((operation, input, signal) => {
    const items = (input as { TransactItems?: unknown[] }).TransactItems;
    asked.push(items === undefined ? operation : `${operation} ${items.length}`);
    return real(operation, input, signal);
  });
  table = openDynamoDbTable(call, stand.table.tableName)({ meter });
});

let made = 0;
/** A message at the start of a log of its own. */
function newItem(message = 'hello') {
  made += 1;
  return { pk: `MSG#${made}`, sk: '000000000001', message };
}
const stored = (item: ReturnType<typeof newItem>) =>
  table.get({ pk: item.pk, sk: item.sk }, { consistent: true });

test('a put alone goes alone; those that come meanwhile go together, each for what it takes alone', async () => {
  const items = Array.from({ length: 7 }, () => newItem());
  const first = table.putNew(items[0] as never);
  await Promise.resolve();
  await Promise.resolve();
  const rest = items.slice(1).map((item) => table.putNew(item));
  expect(await Promise.all([first, ...rest])).toEqual(items.map(() => ({ written: true })));
  expect(asked).toEqual(['PutItem', 'TransactWriteItems 6']);
  expect(meter.writeUnits).toBe(7);
  for (const item of items) expect(await stored(item)).toEqual(item);
});

test('what stands in the way of one put is answered to it alone', async () => {
  const taken = newItem('was there');
  await table.putNew(taken);
  const fine = [newItem(), newItem()];
  const [first, conflict, second] = await Promise.all([
    table.putNew(fine[0] as never),
    table.putNew({ ...taken, message: 'too late' }),
    table.putNew(fine[1] as never),
  ]);
  expect([first, second]).toEqual([{ written: true }, { written: true }]);
  expect(conflict).toEqual({ written: false, existing: taken });
  expect(asked).toEqual(['PutItem', 'TransactWriteItems 3', 'TransactWriteItems 2']);
  for (const item of [...fine, taken]) expect(await stored(item)).toEqual(item);
});

test('of two puts of one key one is written, and the other learns of it', async () => {
  const item = newItem('a');
  const results = await Promise.all([
    table.putNew(item),
    table.putNew({ ...item, message: 'b' }),
    table.putNew(newItem()),
  ]);
  expect(results).toEqual([
    { written: true },
    { written: false, existing: item },
    { written: true },
  ]);
});

test('only the one that the engine refuses fails', async () => {
  const fine = [newItem(), newItem()];
  const tooLarge = newItem('x'.repeat(401 * 1024));
  const results = await Promise.allSettled([
    table.putNew(fine[0] as never),
    table.putNew(tooLarge),
    table.putNew(fine[1] as never),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await stored(tooLarge)).toBeUndefined();
  for (const item of fine) expect(await stored(item)).toEqual(item);
});

test('changes of rows go together and each answers its row', async () => {
  const rows = Array.from({ length: 4 }, (_, i) => ({ pk: `GRP#u${i}`, sk: `GRP#${made}`, n: i }));
  for (const row of rows) await table.putNew(row);
  asked = [];
  meter.writeUnits = 0;
  const change = (i: number, below: number) =>
    table.update({
      key: { sk: `GRP#${made}`, pk: `GRP#u${i}` },
      set: { n: 9 },
      add: { version: 1 },
      ifBelow: { n: below },
    });
  const [first, refused, second] = await Promise.all([change(0, 9), change(3, 2), change(1, 9)]);
  expect(first).toEqual({ applied: true, item: { ...rows[0], n: 9, version: 1 } });
  expect(second).toEqual({ applied: true, item: { ...rows[1], n: 9, version: 1 } });
  expect(refused).toEqual({ applied: false, item: rows[3] });
  expect(asked).toEqual(['TransactWriteItems 3', 'TransactWriteItems 2', 'BatchGetItem']);
  expect(meter.writeUnits).toBe(3);
});

test('more than a transaction takes go in several', async () => {
  const items = Array.from({ length: 230 }, () => newItem());
  await Promise.all(items.map((item) => table.putNew(item)));
  expect(asked).toEqual([
    'TransactWriteItems 100',
    'TransactWriteItems 100',
    'TransactWriteItems 30',
  ]);
});

test('who gives up while it waits is not written, and keeps nobody back', async () => {
  const gone = new AbortController();
  const item = newItem();
  const waiting = openDynamoDbTable(
    call,
    stand.table.tableName,
  )({ meter, signal: () => gone.signal });
  const first = table.putNew(newItem());
  await Promise.resolve();
  await Promise.resolve();
  const second = waiting.putNew(item);
  const third = table.putNew(newItem());
  gone.abort();
  await expect(second).rejects.toMatchObject({ code: 'table_unavailable' });
  expect(await Promise.all([first, third])).toEqual([{ written: true }, { written: true }]);
  expect(await stored(item)).toBeUndefined();
});

test('an engine that is away fails each with the same error', async () => {
  const away = groupWrites(() => Promise.reject(new Error('nobody there')));
  const open = openDynamoDbTable(away, stand.table.tableName)({ meter });
  const results = await Promise.allSettled([open.putNew(newItem()), open.putNew(newItem())]);
  for (const result of results) {
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'table_unavailable' } });
  }
});
