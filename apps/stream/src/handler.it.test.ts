import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createInProcessBus } from '@cruddur/core/bus/bus';
import { type Member, memberOfPair } from '@cruddur/core/conversation/member';
import { announceProfile } from '@cruddur/core/conversation/project-profile';
import type { RowItem } from '@cruddur/core/table/items';
import { messageKey, rowKey } from '@cruddur/core/table/keys';
import type { Profile } from '@cruddur/core/user/profile';
import { readDeadLetters } from '@cruddur/local/dead-letters';
import { followTableStream } from '@cruddur/local/table-stream';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { buildBundle, type Lambda, startLambda } from '@cruddur/testing/lambda';
import { type LogTable, openLogTable, person, sends } from '@cruddur/testing/log-stand';
import { readTriggerRecords } from '@cruddur/testing/trigger-records';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

const [alice, bob, carol, dave] = ['alice', 'bob', 'carol', 'dave'].map(person) as [
  Profile,
  Profile,
  Profile,
  Profile,
];
const PAIRS = [
  [alice, bob],
  [carol, alice],
  [bob, carol],
  [dave, alice],
] as const;
const ROWS = PAIRS.flatMap(([one, other]) => [
  { owner: one, pair: [one, other] as const },
  { owner: other, pair: [one, other] as const },
]);

let engine: TestEngine;
let bundle: Awaited<ReturnType<typeof buildBundle>>;
let table: LogTable;
/** The stream of all that was written, before anything was projected. */
let records: DynamoDBRecord[];
/** The rows as sending left them. */
let rowsBefore: (RowItem | undefined)[];

beforeAll(async () => {
  [engine, bundle] = await Promise.all([startTestEngine(), buildBundle('stream')]);
  table = await openLogTable(engine);
  await writeHistory();
  records = await readTriggerRecords(table);
  rowsBefore = await readRows();
});
afterAll(async () => {
  await table?.close();
  await engine?.stop();
  await bundle?.remove();
});

const memberOf = ([one, other]: readonly [Profile, Profile]): Promise<Member> =>
  memberOfPair(table.node(), one, other);

/** Conversations of different lengths; one loses a row, and one item is no message. */
async function writeHistory(): Promise<void> {
  const node = table.node();
  for (let n = 1; n <= 60; n += 1) {
    const [from, to] = PAIRS[(n * n) % 4] as (typeof PAIRS)[number];
    await (n % 3 ? sends(node, from, to, `message ${n}`) : sends(node, to, from, `answer ${n}`));
  }
  for (const pair of PAIRS.slice(1)) await sends(node, pair[1], pair[0], 'the last word');
  for (const profile_version of [1, 2]) {
    const display_name = `Bob the ${profile_version}.`;
    await announceProfile(node.table, { ...bob, display_name, profile_version });
  }
  const { conversation } = await memberOf(PAIRS[3]);
  const row = rowKey(dave.uuid, conversation);
  const { dynamoDb, tableName: TableName } = table;
  const Key = { pk: { S: row.pk }, sk: { S: row.sk } };
  await dynamoDb.send(new DeleteItemCommand({ TableName, Key }));
  const torn = messageKey((await memberOf(PAIRS[0])).conversation, 999);
  const Item = { pk: { S: torn.pk }, sk: { S: torn.sk }, message: { S: 'torn' } };
  await dynamoDb.send(new PutItemCommand({ TableName, Item }));
}

async function readRows(): Promise<(RowItem | undefined)[]> {
  const node = table.node();
  return Promise.all(
    ROWS.map(async ({ owner, pair }) => {
      const key = rowKey(owner.uuid, (await memberOf(pair)).conversation);
      return node.table.get<RowItem>(key, { consistent: true });
    }),
  );
}

/** `version` counts the updates, which depend on how a log is cut into batches. */
const shown = (rows: readonly (RowItem | undefined)[]) =>
  rows.map((row) => row && { ...row, version: undefined });

async function resetRows(): Promise<void> {
  const { dynamoDb, tableName: TableName } = table;
  for (const row of rowsBefore) {
    if (row === undefined) continue;
    const Item = Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'number' ? { N: `${value}` } : { S: `${value}` },
      ]),
    );
    await dynamoDb.send(new PutItemCommand({ TableName, Item }));
  }
}

/** What the local poller makes of the same stream: its rows and what it sets aside. */
async function projectLocally() {
  const dataDir = await mkdtemp(join(tmpdir(), 'cruddur-parity-'));
  const bus = createInProcessBus(() => {});
  const quiet = { onNewStream: () => {}, onError: () => {} };
  const poller = followTableStream({ ...table, dataDir, bus, ...quiet });
  await poller.drained();
  await poller.stop();
  const aside = (await readDeadLetters(dataDir)).map((letter) => letter.id);
  await rm(dataDir, { recursive: true, force: true });
  return { rows: shown(await readRows()), aside: new Set(aside) };
}

async function start(
  endpoint: string,
): Promise<Lambda<DynamoDBStreamEvent, DynamoDBBatchResponse>> {
  const lambda = await startLambda<DynamoDBStreamEvent, DynamoDBBatchResponse>(bundle.file, {
    PATH: process.env.PATH,
    CRUDDUR_TABLE: table.tableName,
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'k',
    AWS_SECRET_ACCESS_KEY: 's',
  });
  onTestFinished(async () => void (await lambda.stop()));
  return lambda;
}

/** A third of the records twice, all in an order that the seed makes. */
function disorder(all: readonly DynamoDBRecord[], seed: number): DynamoDBRecord[] {
  const doubled = [...all, ...all.filter((_, i) => i % 3 === seed % 3)];
  const place = (i: number): number => ((i + 1) * 7_919 * (seed + 1)) % 104_729;
  return doubled
    .map((record, i) => ({ record, at: place(i) }))
    .sort((a, b) => a.at - b.at)
    .map(({ record }) => record);
}

const isPoison = (record: DynamoDBRecord): boolean =>
  record.dynamodb?.Keys?.sk?.S === '000000000999';
const idOf = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? '';

test.each([
  ['one record each', 1, false],
  ['7 each, doubled and in disorder', 7, true],
  ['50 each, doubled and in disorder', 50, true],
  ['one batch, doubled and in disorder', 1_000, true],
  ['one batch', 1_000, false],
])('the rows are those of the local poller: %s', async (_, size, disordered) => {
  await resetRows();
  const local = await projectLocally();
  expect(local.rows).not.toEqual(shown(rowsBefore));
  await resetRows();
  const lambda = await start(table.target.endpoint ?? '');
  const sent = disordered ? disorder(records, size) : records;
  let failed = 0;
  for (let from = 0; from < sent.length; from += size) {
    const batch = sent.slice(from, from + size);
    const { batchItemFailures } = await lambda.invoke({ Records: batch });
    const named = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const expected = batch.filter((one) => local.aside.has(idOf(one)) && !isPoison(one)).map(idOf);
    expect(named).toEqual(new Set(expected));
    failed += batchItemFailures.length;
  }
  expect(shown(await readRows())).toEqual(local.rows);

  const log = await lambda.stop();
  const poison = sent.filter(isPoison);
  const told = log.filter((line) => line.event === 'poison_record');
  expect(told.map((line) => line.id)).toEqual(poison.map(idOf));
  const sum = (name: string) => log.reduce((total, line) => total + Number(line[name] ?? 0), 0);
  expect([sum('PoisonRecords'), sum('FailedRecords')]).toEqual([poison.length, failed]);
  expect(failed).toBeGreaterThan(0);
  expect(sum('ProjectedRecords')).toBeGreaterThan(0);
});

test('metrics are lines that CloudWatch reads', async () => {
  const lambda = await start(table.target.endpoint ?? '');
  await lambda.invoke({ Records: records.filter(isPoison) });
  expect(await lambda.stop()).toEqual([
    expect.objectContaining({
      level: 'error',
      event: 'poison_record',
      error: 'a message without message_uuid',
    }),
    {
      _aws: {
        Timestamp: expect.any(Number),
        CloudWatchMetrics: [
          {
            Namespace: 'Cruddur',
            Dimensions: [[]],
            Metrics: [
              'PoisonRecords',
              'ProjectedRecords',
              'FailedRecords',
              'StreamReadUnits',
              'StreamWriteUnits',
            ].map((Name) => ({ Name, Unit: 'Count' })),
          },
        ],
      },
      PoisonRecords: 1,
      ProjectedRecords: 0,
      FailedRecords: 0,
      StreamReadUnits: 0,
      StreamWriteUnits: 0,
    },
  ]);
});

test('a batch tells the lag of each message and the units that its rows consumed', async () => {
  const { conversation } = await memberOf(PAIRS[0]);
  const own = records.filter(
    (one) => one.dynamodb?.Keys?.pk?.S === messageKey(conversation, 1).pk && !isPoison(one),
  );
  await resetRows();
  const lambda = await start(table.target.endpoint ?? '');
  await lambda.invoke({ Records: own });
  const [line] = await lambda.stop();
  expect(line).toMatchObject({ ProjectedRecords: own.length, StreamWriteUnits: 2 });
  expect(line?.StreamReadUnits).toBeGreaterThan(0);
  const lags = line?.ProjectionLag as number[];
  expect(lags).toHaveLength(own.length);
  for (const lag of lags) expect(lag).toBeGreaterThan(0);
  expect(JSON.stringify(line?._aws)).toContain('{"Name":"ProjectionLag","Unit":"Milliseconds"}');
});

test('while the table is away every record is to come again, and none is lost', async () => {
  const lambda = await start('http://127.0.0.1:1');
  const { conversation } = await memberOf(PAIRS[0]);
  const own = records.filter(
    (one) => one.dynamodb?.Keys?.pk?.S === messageKey(conversation, 1).pk && !isPoison(one),
  );
  const { batchItemFailures } = await lambda.invoke({ Records: own });
  expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(own.map(idOf));
});
