import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createInProcessBus } from '@cruddur/core/bus/bus';
import { type Member, memberOfPair } from '@cruddur/core/conversation/member';
import { announceProfile } from '@cruddur/core/conversation/project-profile';
import type { RowItem } from '@cruddur/core/table/items';
import { messageKey, rowKey } from '@cruddur/core/table/keys';
import { createTable, dropTable } from '@cruddur/core/table/schema';
import type { Profile } from '@cruddur/core/user/profile';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { type LogTable, openLogTable, person, sends } from '@cruddur/testing/log-stand';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { readDeadLetters } from './dead-letters.ts';
import { startEngine } from './engine.ts';
import { freshFolder } from './fixtures/fresh-folder.ts';
import { PATIENCE } from './fixtures/run-fixture.ts';
import { retryDeadLetters } from './retry-dead-letters.ts';
import { type Checkpoint, readCheckpoint } from './stream-checkpoint.ts';
import { measureLag } from './stream-lag.ts';
import type { StreamPoller } from './stream-poller.ts';
import { checkpointPath, followTableStream, openStreams } from './table-stream.ts';

let engine: TestEngine;
const alice = person('alice');
const bob = person('bob');
const eve = person('eve');

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => engine.stop());

interface Follower extends StreamPoller {
  readonly errors: unknown[];
  newStreams(): number;
  checkpoint(): Promise<Checkpoint>;
}

function follow(table: LogTable, dataDir: string): Follower {
  const errors: unknown[] = [];
  let newStreams = 0;
  const poller = followTableStream({
    ...table,
    dataDir,
    bus: createInProcessBus(() => {}),
    onNewStream: () => {
      newStreams += 1;
    },
    onError: (error) => errors.push(error),
  });
  onTestFinished(() => poller.stop());
  const checkpoint = async () => (await readCheckpoint(checkpointPath(dataDir))) as Checkpoint;
  return { ...poller, errors, newStreams: () => newStreams, checkpoint };
}

async function openTable(on: { endpoint: string } = engine): Promise<LogTable> {
  const table = await openLogTable({ name: 'dynoxide', stop: async () => {}, ...on });
  onTestFinished(() => table.close());
  return table;
}

const rowOf = async (table: LogTable, user: Profile, member: Member) =>
  table.node().table.get<RowItem>(rowKey(user.uuid, member.conversation), { consistent: true });

/** Something with the key of a message that is none. */
async function putPoison(table: LogTable, member: Member, seq: number): Promise<void> {
  const { pk, sk } = messageKey(member.conversation, seq);
  const Item = { pk: { S: pk }, sk: { S: sk }, message: { S: 'nobody wrote this' } };
  await table.dynamoDb.send(new PutItemCommand({ TableName: table.tableName, Item }));
}

async function deleteRow(table: LogTable, user: Profile, member: Member): Promise<void> {
  const { pk, sk } = rowKey(user.uuid, member.conversation);
  const Key = { pk: { S: pk }, sk: { S: sk } };
  await table.dynamoDb.send(new DeleteItemCommand({ TableName: table.tableName, Key }));
}

async function lagOf(table: LogTable, checkpoint: Checkpoint | undefined, arn: string) {
  const streams = openStreams(table.target);
  return measureLag(streams, arn, checkpoint).finally(() => streams.destroy());
}

test('a projection that was cut off is replayed from the checkpoint', async () => {
  const table = await openTable();
  const dataDir = freshFolder();
  const node = table.node();
  await sends(node, alice, bob, 'one');
  const first = follow(table, dataDir);
  await first.drained();
  await first.stop();
  const { stream_arn, ...before } = await first.checkpoint();
  expect(before.counters).toMatchObject({ projected: 1, set_aside: 0 });
  const member = await memberOfPair(node, alice, bob);
  await sends(node, bob, alice, 'two');
  await sends(node, alice, bob, 'three');
  // The rows that the first run wrote are waiting too.
  const lag = await lagOf(table, await first.checkpoint(), stream_arn);
  expect(lag).toMatchObject({ waiting: expect.any(Number), more: false, oldest: expect.any(Date) });
  expect(lag.waiting).toBeGreaterThanOrEqual(2);
  const second = follow(table, dataDir);
  await second.drained();
  expect(await rowOf(table, bob, member)).toMatchObject({ last_seq: 3, sent_seq: 2 });
  expect((await second.checkpoint()).counters.projected).toBe(3);
  await second.stop();
  expect(await lagOf(table, await second.checkpoint(), stream_arn)).toMatchObject({ waiting: 0 });
});

test('a conversation without rows and a malformed item are set aside; the others go on', async () => {
  const table = await openTable();
  const dataDir = freshFolder();
  const node = table.node();
  await sends(node, alice, bob, 'sound');
  await sends(node, alice, eve, 'soon without a row');
  const sound = await memberOfPair(node, alice, bob);
  const broken = await memberOfPair(node, alice, eve);
  await deleteRow(table, eve, broken);
  await putPoison(table, sound, 2);
  const { drained, errors, checkpoint } = follow(table, dataDir);
  await drained();
  expect(await rowOf(table, bob, sound)).toMatchObject({ last_seq: 1 });
  const letters = await readDeadLetters(dataDir);
  expect(letters).toEqual(
    expect.arrayContaining([
      {
        id: expect.any(String),
        ...messageKey(sound.conversation, 2),
        error: 'a message without message_uuid',
        at: expect.stringMatching(/Z$/),
      },
      expect.objectContaining({
        ...messageKey(broken.conversation, 1),
        error: expect.stringMatching(/1 of 2 members/),
      }),
    ]),
  );
  expect(letters).toHaveLength(2);
  expect((await checkpoint()).counters).toMatchObject({ projected: 1, retried: 5, set_aside: 2 });
  expect(errors.map(String).join('\n')).toMatch(/set aside MSG#.*cruddur stream retry/);
  await sends(node, bob, alice, 'still going').catch(() => {});
  await sends(node, bob, eve, 'still going');
  await drained();
  const other = await memberOfPair(node, bob, eve);
  expect(await rowOf(table, eve, other)).toMatchObject({ last_seq: 1 });
});

test('dead letters are tried again from the table: mended ones go, the others stay', async () => {
  const table = await openTable();
  const dataDir = freshFolder();
  const node = table.node();
  await sends(node, alice, bob, 'one');
  const member = await memberOfPair(node, alice, bob);
  const row = (await rowOf(table, bob, member)) as RowItem;
  await deleteRow(table, bob, member);
  await putPoison(table, member, 2);
  const poller = follow(table, dataDir);
  await poller.drained();
  await poller.stop();
  const deps = { ...table, table: node.table, bus: createInProcessBus(() => {}) };
  const unmended = await retryDeadLetters(deps, dataDir);
  expect(unmended).toMatchObject({ projected: 0, gone: 0, left: [{ sk: expect.any(String) }, {}] });
  expect(await readDeadLetters(dataDir)).toEqual(unmended.left);

  await node.table.putNew(row);
  expect(await retryDeadLetters(deps, dataDir)).toMatchObject({
    projected: 1,
    left: [{ error: 'a message without message_uuid' }],
  });
  expect(await rowOf(table, bob, member)).toMatchObject({ last_seq: 1, message: 'one' });
  const { pk, sk } = messageKey(member.conversation, 2);
  const Key = { pk: { S: pk }, sk: { S: sk } };
  await table.dynamoDb.send(new DeleteItemCommand({ TableName: table.tableName, Key }));
  expect(await retryDeadLetters(deps, dataDir)).toEqual({ projected: 0, gone: 1, left: [] });
  expect(await readDeadLetters(dataDir)).toEqual([]);
  expect(await retryDeadLetters(deps, dataDir)).toEqual({ projected: 0, gone: 0, left: [] });
});

test('a table that is dropped and made again shows nothing of the one before', async () => {
  const table = await openTable();
  const dataDir = freshFolder();
  const old = table.node();
  for (const text of ['one', 'two', 'three']) await sends(old, alice, bob, text);
  await announceProfile(old.table, { ...bob, display_name: 'Old Bob', profile_version: 3 });
  const { drained, newStreams, errors, checkpoint } = follow(table, dataDir);
  await drained();
  const before = await checkpoint();
  await dropTable(table.dynamoDb, table.tableName);
  await createTable(table.dynamoDb, table.tableName);
  await sends(table.node(), alice, bob, 'anew');
  await vi.waitFor(() => expect(newStreams()).toBe(1), PATIENCE);
  await drained();
  const member = await memberOfPair(table.node(), alice, bob);
  expect(await rowOf(table, bob, member)).toMatchObject({ last_seq: 1, message: 'anew' });
  expect(await rowOf(table, alice, member)).toMatchObject({ user_display_name: 'BOB' });
  await sends(table.node(), bob, alice, 'and on');
  expect((await table.readLog(member.conversation)).map(({ message }) => message)).toEqual([
    'anew',
    'and on',
  ]);
  expect(await readDeadLetters(dataDir)).toEqual([]);
  expect(errors).toEqual([]);
  const after = await checkpoint();
  expect(after.stream_arn).not.toBe(before.stream_arn);
  expect(after.counters.projected).toBeGreaterThan(before.counters.projected);
});

test('an engine that dies sets nothing aside, and what it took is projected when it is back', async () => {
  const dir = freshFolder();
  const own = await startEngine({ dir, log: () => {} });
  onTestFinished(() => own.stop());
  const table = await openTable(own);
  const { drained } = follow(table, dir);
  const node = table.node();
  for (let kill = 1; kill <= 3; kill += 1) {
    await sends(node, alice, bob, `before ${kill}`);
    const { pid } = own;
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(own.pid).not.toBe(pid), PATIENCE);
    await vi.waitFor(() => sends(node, bob, alice, `after ${kill}`), PATIENCE);
  }
  await drained();
  const member = await memberOfPair(node, alice, bob);
  const log = await table.readLog(member.conversation);
  expect(await rowOf(table, alice, member)).toMatchObject({ last_seq: log.length });
  expect(existsSync(`${dir}/dead-letters.jsonl`)).toBe(false);
});

test('an idle stream leaves its checkpoint alone', async () => {
  const table = await openTable();
  const dataDir = freshFolder();
  const { drained } = follow(table, dataDir);
  await sends(table.node(), alice, bob, 'one');
  await drained();
  await drained();
  const text = await readFile(checkpointPath(dataDir), 'utf8');
  for (let look = 0; look < 5; look += 1) await drained();
  expect(await readFile(checkpointPath(dataDir), 'utf8')).toBe(text);
});

test.runIf(process.env.DYNAMODB_LOCAL)(
  'on DynamoDB Local: shards that close, chain and lose their records after hours',
  // Five starts of a Java program.
  { timeout: 600_000 },
  async () => {
    const table = await openTable(engine);
    const dataDir = freshFolder();
    const node = table.node();
    const member = await memberOfPair(node, alice, bob);
    const isUp = async () => {
      const log = await table.readLog(member.conversation);
      expect(await rowOf(table, bob, member)).toMatchObject({ last_seq: log.length });
    };
    const first = follow(table, dataDir);
    await sends(node, alice, bob, 'first shard');
    await first.drained();
    for (let shard = 2; shard <= 4; shard += 1) {
      await engine.ageStreams?.(5);
      await vi.waitFor(() => sends(node, alice, bob, `shard ${shard}`), PATIENCE);
      await first.drained();
      await isUp();
    }
    await first.stop();
    expect((await first.checkpoint()).finished).toHaveLength(3);
    expect(first.errors.map(String).join()).not.toMatch(/dropped records/);

    await vi.waitFor(() => sends(node, alice, bob, 'never read'), PATIENCE);
    await engine.ageStreams?.(25);
    await vi.waitFor(() => sends(node, alice, bob, 'a day later'), PATIENCE);
    const second = follow(table, dataDir);
    await second.drained();
    await isUp();
    expect((await second.checkpoint()).counters.trimmed).toBeGreaterThan(0);
    expect(second.errors.map(String).join()).toMatch(/cruddur doctor --repair/);
  },
);
