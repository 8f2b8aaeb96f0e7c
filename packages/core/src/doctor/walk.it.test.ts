import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { type LogStand, openLogStand, person, sends } from '@cruddur/testing/log-stand';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createInProcessBus } from '../bus/bus.ts';
import { markRead } from '../conversation/mark-read.ts';
import { memberOfPair, requireMember } from '../conversation/member.ts';
import { announceProfile } from '../conversation/project-profile.ts';
import { dumpPage } from '../table/dump.ts';
import type { RowItem } from '../table/items.ts';
import { type Key, messageKey, rowKey } from '../table/keys.ts';
import { newMeter } from '../table/meter.ts';
import type { Table } from '../table/table.ts';
import type { Profile } from '../user/profile.ts';
import type { WalkState } from './ledger.ts';
import { mendRows } from './mend.ts';
import { createPatiently, patientTable } from './patient-table.ts';
import type { Verdict } from './settle.ts';
import { newTally } from './tally.ts';
import { walkTable } from './walk.ts';

const NO_BUS = createInProcessBus(() => {});

let engine: TestEngine;
let stand: LogStand;
const alice = person('alice');
const bob = person('bob');

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => engine.stop());
beforeEach(async () => {
  stand = await openLogStand(engine);
  return () => stand.close();
});

interface Examination {
  readonly repair?: boolean;
  readonly wrap?: (table: Table) => Table;
  readonly pause?: (ms: number) => Promise<void>;
  readonly patienceMs?: number;
  readonly profile?: Profile;
  readonly pageSize?: number;
  readonly from?: WalkState;
  readonly onState?: (state: WalkState) => void;
}

/** Walks the table as the command does. */
async function examine(options: Examination = {}) {
  const verdicts: Verdict[] = [];
  const table = patientTable(
    stand.node({ ...(options.wrap && { wrap: options.wrap }) }).table,
    patiently,
  );
  const source = { client: stand.dynamoDb, tableName: stand.tableName };
  const mend = { table, seconds: () => 1_800_000_000, findProfile: async () => options.profile };
  const tally = await walkTable(
    {
      table,
      pause: options.pause ?? (async () => {}),
      patienceMs: options.patienceMs ?? 8_000,
      mend: options.repair ? (rows, findings) => mendRows(mend, rows, findings) : undefined,
      readPage: (after) => patiently(() => dumpPage(source, after, options.pageSize ?? 1_000)),
      onVerdict: (verdict) => verdicts.push(verdict),
      onState: options.onState ?? (() => {}),
      onItems: () => {},
      onUnknown: () => {},
    },
    options.from ?? { after: undefined, tally: newTally() },
  );
  const found = verdicts.map(({ finding, isMended }) => [finding.code, finding.key, isMended]);
  return { tally, found };
}

/** A noisy machine may keep the engine from answering in time. */
const patiently = createPatiently({
  meter: newMeter(),
  unitsPerSecond: undefined,
  pause: (ms) => really(ms),
  now: () => performance.now(),
});

const really = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function change(key: Key, attributes: object): Promise<void> {
  for (const [name, value] of Object.entries(attributes)) {
    await stand.dynamoDb.send(
      new UpdateItemCommand({
        TableName: stand.tableName,
        Key: marshall(key),
        UpdateExpression: 'SET #name = :value',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: marshall({ ':value': value }),
      }),
    );
  }
}

async function put(item: Key): Promise<void> {
  await stand.dynamoDb.send(
    new PutItemCommand({ TableName: stand.tableName, Item: marshall(item) }),
  );
}

async function remove(key: Key): Promise<void> {
  await stand.dynamoDb.send(
    new DeleteItemCommand({ TableName: stand.tableName, Key: marshall(key) }),
  );
}

const find = (key: Key): Promise<RowItem | undefined> =>
  stand.node().table.get<RowItem>(key, { consistent: true });

/** Three messages, two by Alice; the rows are up. */
async function talk(): Promise<MessageGroupUuid> {
  const node = stand.node();
  await sends(node, alice, bob, 'one');
  await sends(node, bob, alice, 'two');
  await sends(node, alice, bob, 'three');
  await stand.drained();
  return (await memberOfPair(node, alice, bob)).conversation;
}

// Promises 2 to 5, while they are being kept: a table in use is not a damaged one.
test('a busy table has no finding: sends, reads, first messages and changed profiles go on', async () => {
  const people = Array.from({ length: 6 }, (_, i) => person(`p${i}`));
  const writers = [stand.node(), stand.node(), stand.node()];
  let isOver = false;
  const writing = Promise.all(
    writers.map(async (node, n) => {
      for (let i = 0; i < 30; i += 1) {
        const from = people[(i + n) % people.length] as Profile;
        const to = people[(i + n + 1 + (i % 4)) % people.length] as Profile;
        await patiently(() => sends(node, from, to, `m${i}`));
        await patiently(() => sends(node, from, person('new'), 'hello'));
        const { conversation } = await patiently(() => memberOfPair(node, to, from));
        const member = await patiently(async () => requireMember(node, to, conversation));
        await patiently(() => markRead({ ...node, bus: NO_BUS }, member, 1, false));
        const profile = { ...from, profile_version: i + 1 };
        if (i % 10 === 0) await patiently(() => announceProfile(node.table, profile));
      }
    }),
  ).finally(() => {
    isOver = true;
  });
  // Long, since a noisy machine may hold the projection up; a healthy row ends each wait sooner.
  const patience = { pause: really, patienceMs: 240_000 };
  const found: unknown[] = [];
  while (!isOver) found.push(...(await examine(patience)).found);
  await writing;
  expect(found).toEqual([]);
  await stand.drained();
  const drained = await examine();
  expect(drained.found).toEqual([]);
  expect(drained.tally.messages).toBeGreaterThanOrEqual(180);
  expect(drained.tally.rows).toBe(drained.tally.conversations * 2);
});

test('a row that catches up while one waits is no finding; one that stands still is', async () => {
  const conversation = await talk();
  const key = rowKey(bob.uuid, conversation);
  const up = await find(key);
  await change(key, { last_seq: 2 });
  const pauses: number[] = [];
  const healing = await examine({
    pause: async (ms) => {
      pauses.push(ms);
      if (pauses.length === 3) await put(up as RowItem);
    },
  });
  expect(healing.found).toEqual([]);
  expect(pauses).toHaveLength(3);

  await change(key, { last_seq: 2 });
  let waited = 0;
  const { found, tally } = await examine({
    patienceMs: 8_000,
    pause: async (ms) => {
      waited += ms;
    },
  });
  expect(found).toEqual([['row_behind', key, false]]);
  expect(waited).toBe(8_000);
  expect(tally).toMatchObject({ conversations: 1, messages: 3, rows: 2, mended: 0 });
});

test('a row that moves is waited for longer than one that stands still', async () => {
  const conversation = await talk();
  const key = rowKey(bob.uuid, conversation);
  const up = (await find(key)) as RowItem;
  await change(key, { last_seq: 0 });
  let pauses = 0;
  const { found } = await examine({
    pause: async () => {
      pauses += 1;
      await change(key, { version: up.version + pauses });
      if (pauses === 20) await put(up);
    },
  });
  expect(found).toEqual([]);
});

test('messages that come while a log is looked at are no damage, and neither are their rows', async () => {
  const conversation = await talk();
  let isDone = false;
  const { found } = await examine({
    pause: really,
    patienceMs: 240_000,
    wrap: (table) => ({
      ...table,
      queryMembers: async (uuid) => {
        // The log was scanned; now it grows, and the rows follow before they are read.
        if (!isDone) {
          isDone = true;
          await sends(stand.node(), bob, alice, 'four');
          await sends(stand.node(), bob, alice, 'five');
          await stand.drained();
        }
        return table.queryMembers(uuid);
      },
    }),
  });
  expect(found).toEqual([]);
  expect((await find(rowKey(alice.uuid, conversation)))?.last_seq).toBe(5);
});

test('a repair that a reader overtakes looks again and undoes nothing', async () => {
  const conversation = await talk();
  const key = rowKey(bob.uuid, conversation);
  await change(key, { last_seq: 9, sent_seq: 9 });
  let isDone = false;
  const { found } = await examine({
    repair: true,
    wrap: (table) => ({
      ...table,
      update: async (input) => {
        if (!isDone && input.key.pk === key.pk) {
          isDone = true;
          const node = stand.node();
          const bobs = await requireMember(node, bob, conversation);
          await markRead({ ...node, bus: NO_BUS }, bobs, 2, false);
        }
        return table.update(input);
      },
    }),
  });
  expect(found).toEqual([
    ['row_ahead', key, true],
    ['sent_seq_wrong', key, true],
  ]);
  expect(await find(key)).toMatchObject({
    last_seq: 3,
    sent_seq: 2,
    read_seq: 2,
    message: 'three',
  });
});

test('a repair that a new message overtakes ends at the new message', async () => {
  const conversation = await talk();
  const key = rowKey(bob.uuid, conversation);
  await change(key, { last_message_at: 'never' });
  let isDone = false;
  const { found } = await examine({
    repair: true,
    wrap: (table) => ({
      ...table,
      update: async (input) => {
        if (!isDone) {
          isDone = true;
          await sends(stand.node(), alice, bob, 'four');
          await stand.drained();
        }
        return table.update(input);
      },
    }),
  });
  expect(found).toEqual([['row_differs', key, true]]);
  expect(await find(key)).toMatchObject({ last_seq: 4, message: 'four' });
});

test('a lost row is made again as it was, its names from where they are known', async () => {
  const carol = person('carol');
  await sends(stand.node(), alice, carol, 'hello');
  await stand.drained();
  const { conversation } = await memberOfPair(stand.node(), alice, carol);
  const [alices, carols] = [rowKey(alice.uuid, conversation), rowKey(carol.uuid, conversation)];
  const before = { alice: await find(alices), carol: await find(carols) };

  await remove(carols);
  expect((await examine({ repair: true })).found).toEqual([['row_missing', carols, true]]);
  expect(await find(carols)).toEqual({ ...before.carol, version: 1_800_000_000 });

  // Carol wrote nothing: her names stand nowhere in the log.
  await remove(alices);
  expect((await examine({ repair: true })).found).toEqual([['row_missing', alices, false]]);
  expect(await find(alices)).toBeUndefined();
  expect((await examine({ repair: true, profile: carol })).found).toEqual([
    ['row_missing', alices, true],
  ]);
  expect(await find(alices)).toEqual({ ...before.alice, version: 1_800_000_000 });

  await announceProfile(stand.node().table, { ...carol, handle: 'caz', profile_version: 3 });
  await stand.drained();
  await remove(alices);
  expect((await examine({ repair: true })).found).toEqual([['row_missing', alices, true]]);
  expect(await find(alices)).toMatchObject({ user_handle: 'caz', profile_version: 3 });
  expect((await examine()).found).toEqual([]);
});

test('a row of an older release, without versions, is healthy and can be mended', async () => {
  const conversation = await talk();
  const key = rowKey(bob.uuid, conversation);
  const { version: _, profile_version: __, ...old } = (await find(key)) as RowItem;
  await put(old);
  expect((await examine()).found).toEqual([]);
  await put({ ...old, read_seq: 8 } as Key);
  expect((await examine({ repair: true })).found).toEqual([['read_seq_beyond', key, true]]);
  expect(await find(key)).toEqual({ ...old, read_seq: 3, version: 1 });
});

test('numbers and types that no writer of ours makes do not stop the walk', async () => {
  const conversation = await talk();
  const key = rowKey(bob.uuid, conversation);
  await stand.dynamoDb.send(
    new UpdateItemCommand({
      TableName: stand.tableName,
      Key: marshall(key),
      UpdateExpression: 'SET last_seq = :huge, sent_seq = :set, message_group_uuid = :no',
      ExpressionAttributeValues: {
        ':huge': { N: '1E+100' },
        ':set': { SS: ['a'] },
        ':no': { S: 'no uuid' },
      },
    }),
  );
  await put({ pk: 'SOMETHING#else', sk: 'x' });
  const { tally, found } = await examine({ repair: true });
  expect(tally.unknown).toBe(1);
  expect(found).toEqual([
    ['row_not_in_index', key, true],
    ['row_malformed', key, true],
  ]);
  expect(await find(key)).toMatchObject({ last_seq: 3, sent_seq: 2 });
  expect((await examine()).found).toEqual([]);
});

test("a stranger's row is found, in the index or hidden from it, and not given more", async () => {
  const conversation = await talk();
  const eve = person('eve');
  const stray = { ...((await find(rowKey(bob.uuid, conversation))) as RowItem) };
  const key = rowKey(eve.uuid, conversation);
  await put({ ...stray, ...key });
  expect((await examine({ repair: true })).found).toEqual([['rows_not_two', key, false]]);
  await put({
    ...stray,
    ...key,
    message_group_uuid: eve.uuid as string as MessageGroupUuid,
  } as Key);
  expect((await examine({ repair: true })).found).toEqual([['rows_not_two', key, false]]);
});

test('a walk that goes on from any of its states ends with the same count', async () => {
  const node = stand.node();
  const others = Array.from({ length: 5 }, (_, i) => person(`o${i}`));
  for (const other of others) {
    for (let i = 0; i < 9; i += 1) await sends(node, alice, other, `m${i}`);
  }
  const unlucky = (await memberOfPair(node, alice, others[2] as Profile)).conversation;
  await stand.drained();
  await remove(messageKey(unlucky, 4));
  await change(rowKey(alice.uuid as UserUuid, unlucky), { read_seq: 77 });
  const states: WalkState[] = [];
  const whole = await examine({ pageSize: 7, onState: (state) => states.push(state) });
  expect(whole.tally).toMatchObject({ conversations: 5, messages: 44, rows: 10 });
  expect(whole.tally.found).toEqual({ log_gap: 1, read_seq_beyond: 1 });
  expect(states.length).toBeGreaterThan(6);
  for (const from of states) {
    const stored = JSON.parse(JSON.stringify(from)) as WalkState;
    expect((await examine({ pageSize: 5, from: stored })).tally).toEqual(whole.tally);
  }
});
