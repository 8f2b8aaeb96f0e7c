import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { engineDatabasePath, startEngine } from './engine.ts';
import { type EngineUpkeep, openEngineUpkeep } from './engine-upkeep.ts';
import { createEngineTable, type EngineTable, engineConnection } from './fixtures/engine-table.ts';
import { freshFolder } from './fixtures/fresh-folder.ts';
import { PATIENCE } from './fixtures/run-fixture.ts';

interface Stand {
  readonly endpoint: string;
  readonly upkeep: EngineUpkeep;
  readonly file: Database.Database;
  readonly letters: EngineTable;
}

async function makeStand(): Promise<Stand> {
  const dir = freshFolder();
  const engine = await startEngine({ dir, log: () => {} });
  onTestFinished(() => engine.stop());
  const upkeep = openEngineUpkeep(engineDatabasePath(dir));
  const file = new Database(engineDatabasePath(dir), { timeout: 10_000 });
  const letters = await createEngineTable(engine.endpoint, 'letters');
  onTestFinished(() => {
    upkeep.close();
    file.close();
    letters.close();
  });
  return { endpoint: engine.endpoint, upkeep, file, letters };
}

async function putMany(table: EngineTable, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await table.put(`${n}`);
}

function sequenceNumbers(file: Database.Database, table = 'letters'): number[] {
  const rows = file
    .prepare('SELECT sequence_number AS n FROM _stream_records WHERE table_name = ? ORDER BY id')
    .all(table);
  return (rows as { n: string }[]).map(({ n }) => Number(n));
}

function plan(file: Database.Database, sql: string): string {
  return (file.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
    .map((row) => row.detail)
    .join('; ');
}

test('with the indexes no query of the engine reads all stream records', PATIENCE, async () => {
  const { upkeep, file, letters } = await makeStand();
  await putMany(letters, 3);
  upkeep.createIndexes();
  upkeep.createIndexes();
  // As they stand in the engine's binary.
  const next = `SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = 'letters'`;
  const read = `SELECT event_name FROM _stream_records WHERE table_name = 'letters' AND shard_id = 's'
    AND CAST(sequence_number AS INTEGER) > 1 ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT 10`;
  const ends = `SELECT MIN(sequence_number), MAX(sequence_number) FROM _stream_records WHERE table_name = 'letters' AND shard_id = 's'`;
  expect(plan(file, next)).toMatch(/USING (COVERING )?INDEX cruddur_stream_records_position/);
  expect(plan(file, read)).toMatch(
    /USING INDEX cruddur_stream_records_position \(table_name=\? AND <expr>>\?\)/,
  );
  expect(plan(file, ends)).toMatch(/USING COVERING INDEX cruddur_stream_records_shard/);
  await letters.put('more');
  expect(sequenceNumbers(file)).toEqual([1, 2, 3, 4]);
});

test('prunes the oldest below the given number, a batch at a time', PATIENCE, async () => {
  const { upkeep, file, letters } = await makeStand();
  await putMany(letters, 12);
  expect(upkeep.pruneStreamRecords('letters', 10n, 5)).toBe(5);
  expect(sequenceNumbers(file)).toEqual([6, 7, 8, 9, 10, 11, 12]);
  expect(upkeep.pruneStreamRecords('letters', '10', 5)).toBe(4);
  expect(upkeep.pruneStreamRecords('letters', '10', 5)).toBe(0);
  expect(sequenceNumbers(file)).toEqual([10, 11, 12]);
});

test(
  'after a prune puts work, sequence numbers go on, and the stream shows what is left',
  PATIENCE,
  async () => {
    const { endpoint, upkeep, file, letters } = await makeStand();
    upkeep.createIndexes();
    await putMany(letters, 11);
    upkeep.pruneStreamRecords('letters', 11n);
    await letters.put('next');
    expect(sequenceNumbers(file)).toEqual([11, 12]);
    expect(await readStream(endpoint)).toEqual(['11', '12']);
  },
);

test(
  'the newest record always stays, or the engine would count from 1 again',
  PATIENCE,
  async () => {
    const { upkeep, file, letters } = await makeStand();
    await putMany(letters, 10);
    const beyond = 2n ** 63n - 1n;
    expect(upkeep.pruneStreamRecords('letters', beyond)).toBe(9);
    expect(upkeep.pruneStreamRecords('letters', `${beyond}`)).toBe(0);
    await letters.put('next');
    expect(sequenceNumbers(file)).toEqual([10, 11]);
  },
);

test('other tables keep theirs', PATIENCE, async () => {
  const { endpoint, upkeep, file, letters } = await makeStand();
  const cards = await createEngineTable(endpoint, 'cards');
  onTestFinished(() => cards.close());
  await putMany(letters, 3);
  await putMany(cards, 3);
  upkeep.pruneStreamRecords('cards', 3n);
  expect(sequenceNumbers(file, 'cards')).toEqual([3]);
  expect(sequenceNumbers(file, 'letters')).toEqual([1, 2, 3]);
});

test('while another writes it prunes nothing, and the next time it does', PATIENCE, async () => {
  const { upkeep, file, letters } = await makeStand();
  await putMany(letters, 3);
  file.exec('BEGIN IMMEDIATE');
  expect(upkeep.pruneStreamRecords('letters', 3n)).toBe(0);
  file.exec('COMMIT');
  expect(upkeep.pruneStreamRecords('letters', 3n)).toBe(2);
});

test('what is no sequence number is refused', PATIENCE, async () => {
  const { upkeep } = await makeStand();
  expect(() => upkeep.pruneStreamRecords('letters', 'LATEST')).toThrow(RangeError);
});

async function readStream(endpoint: string): Promise<(string | undefined)[]> {
  const client = new DynamoDBStreamsClient(engineConnection(endpoint));
  const { Streams } = await client.send(new ListStreamsCommand({ TableName: 'letters' }));
  const StreamArn = Streams?.[0]?.StreamArn;
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const iterator = new GetShardIteratorCommand({
    StreamArn,
    ShardId,
    ShardIteratorType: 'TRIM_HORIZON',
  });
  const { ShardIterator } = await client.send(iterator);
  const { Records } = await client.send(new GetRecordsCommand({ ShardIterator }));
  client.destroy();
  return (Records ?? []).map((record) => record.dynamodb?.SequenceNumber);
}
