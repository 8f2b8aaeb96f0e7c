import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AttributeValue,
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';

const TABLE = 'cruddur-messages';
const CRUDDUR = 'apps/cli/bin/cruddur.js';

type Item = Record<string, AttributeValue>;

let stack: RunningStack;
let raw: DynamoDBClient;
beforeAll(async () => {
  stack = await runStack();
  const { dynamodb_endpoint: endpoint } = JSON.parse(
    readFileSync(join(stack.dataDir, 'stack.json'), 'utf8'),
  ) as { dynamodb_endpoint: string };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  raw = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  await isUp();
});
afterAll(async () => {
  raw.destroy();
  await stack.close();
});

interface Run {
  readonly code: number | null;
  readonly findings: { code: string; pk: string; sk: string; reason: string; mended: boolean }[];
  readonly summary: { found: number; conversations: number; messages: number; rows: number };
  readonly text: string;
  readonly errors: string;
}

function start(args: readonly string[]) {
  const env = { ...process.env, CRUDDUR_DATA: stack.dataDir };
  const child = spawn('node', [CRUDDUR, 'doctor', ...args], { env, stdio: 'pipe' });
  let text = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise<Run>((resolve) =>
    child.once('close', (code) => {
      const lines = args.includes('--json') ? text.trim().split('\n').filter(Boolean) : [];
      const parsed = lines.map((line) => JSON.parse(line));
      const summary = parsed.find((line) => line.summary !== undefined)?.summary;
      resolve({ code, text, errors, summary, findings: parsed.filter((line) => line.code) });
    }),
  );
  return { child, ended };
}

const doctor = (...args: string[]): Promise<Run> => start(args).ended;

async function scan(): Promise<Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const answer = await raw.send(new ScanCommand({ TableName: TABLE, ExclusiveStartKey: from }));
    items.push(...(answer.Items ?? []));
    from = answer.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
}

const isMessage = (item: Item): boolean => item.pk?.S?.startsWith('MSG#') ?? false;

/** The projection has dealt with all that was sent. */
async function isUp(): Promise<void> {
  for (let tries = 0; (await doctor('--json', '--patience', '120')).code !== 0; tries += 1) {
    if (tries > 20) throw new Error('the rows do not come up');
  }
}

interface Talk {
  readonly messages: Item[];
  readonly rows: [Item, Item];
}

/** The conversations of the table, in its order. */
async function talks(): Promise<Talk[]> {
  const items = await scan();
  const logs = new Map<string, Item[]>();
  for (const item of items.filter(isMessage)) {
    const conversation = item.pk?.S?.slice(4) ?? '';
    logs.set(conversation, [...(logs.get(conversation) ?? []), item]);
  }
  return [...logs].map(([conversation, messages]) => ({
    messages,
    rows: items.filter((item) => item.sk?.S === `GRP#${conversation}`) as [Item, Item],
  }));
}

const put = (item: Item) => raw.send(new PutItemCommand({ TableName: TABLE, Item: item }));
const remove = ({ pk, sk }: Item) =>
  raw.send(
    new DeleteItemCommand({
      TableName: TABLE,
      Key: { pk, sk } as { pk: AttributeValue; sk: AttributeValue },
    }),
  );
const without = (item: Item, name: string): Item => {
  const { [name]: _, ...rest } = item;
  return rest;
};

type Place = readonly [code: string, pk: string | undefined, sk: string | undefined];
const placeOf = (code: string, item: Item): Place => [code, item.pk?.S, item.sk?.S];
const places = (run: Run): Place[] => run.findings.map(({ code, pk, sk }) => [code, pk, sk]);
const sorted = (some: Place[]): string[] => some.map((place) => place.join(' ')).sort();

/** Damages a row and tells what is to be found. */
const rowDamages: ((talk: Talk) => Promise<Place[]>)[] = [
  async ({ rows: [row] }) => {
    await remove(row);
    return [placeOf('row_missing', row)];
  },
  async ({ rows: [row] }) => {
    await put({ ...row, last_seq: { N: '3' }, message: { S: 'old' } });
    return [placeOf('row_behind', row)];
  },
  async ({ rows: [row] }) => {
    await put({ ...row, last_seq: { N: '1000' } });
    return [placeOf('row_ahead', row)];
  },
  async ({ rows: [row] }) => {
    await put({ ...row, message: { S: 'never said' } });
    return [placeOf('row_differs', row)];
  },
  async ({ rows: [row] }) => {
    await put({ ...row, sent_seq: { N: '0' } });
    return [placeOf('sent_seq_wrong', row)];
  },
  async ({ rows: [row] }) => {
    await put({ ...row, sent_seq: { N: '500' }, read_seq: { N: '501' } });
    return [placeOf('sent_seq_wrong', row), placeOf('read_seq_beyond', row)];
  },
  async ({ rows: [row] }) => {
    await put(without(row, 'message_group_uuid'));
    return [placeOf('row_not_in_index', row)];
  },
  async ({ rows: [row] }) => {
    await put({ ...row, message_group_uuid: { S: randomUUID() } });
    return [placeOf('row_not_in_index', row)];
  },
  async ({ rows: [row] }) => {
    await put({ ...without(row, 'last_message_at'), last_seq: { S: '24' } });
    return [placeOf('row_malformed', row)];
  },
  async ({ rows: [row] }) => {
    await put({ ...row, user_uuid: { S: randomUUID() } });
    return [placeOf('row_peer_wrong', row)];
  },
  async ({ rows: [row, other] }) => {
    await remove(row);
    await remove(other);
    return [placeOf('row_missing', row), placeOf('row_missing', other)];
  },
];

/** What cannot be mended, since only messages say what was said. */
const messageDamages: ((talk: Talk) => Promise<Place[]>)[] = [
  async ({ messages }) => {
    await remove(messages[9] as Item);
    return [placeOf('log_gap', messages[9] as Item)];
  },
  async ({ messages }) => {
    const [first, second] = [messages[4] as Item, messages[15] as Item];
    await put({ ...second, message_uuid: first.message_uuid as AttributeValue });
    return [placeOf('message_uuid_repeated', second)];
  },
  async ({ messages }) => {
    const item = messages[7] as Item;
    await put({ ...item, created_at: { S: '2001-01-01T00:00:00.000000Z' } });
    return [placeOf('time_runs_back', item)];
  },
  async ({ messages }) => {
    const item = messages[7] as Item;
    await put(without(item, 'message'));
    return [placeOf('message_malformed', item)];
  },
  async ({ messages }) => {
    const stray = { ...(messages[7] as Item), sk: { S: '8' } };
    await put(stray);
    return [placeOf('message_malformed', stray)];
  },
  async ({ messages }) => {
    const item = messages[7] as Item;
    await put({ ...item, user_uuid: { S: randomUUID() } });
    return [placeOf('author_not_member', item)];
  },
  async ({ rows: [row] }) => {
    const stray = { ...row, pk: { S: `GRP#${randomUUID()}` } };
    await put(stray);
    return [placeOf('rows_not_two', stray)];
  },
  async ({ messages, rows }) => {
    const uuid = randomUUID();
    const first = { ...(messages[0] as Item), pk: { S: `MSG#${uuid}` } };
    for (const message of messages) await put({ ...message, pk: { S: `MSG#${uuid}` } });
    for (const row of rows) {
      await put({ ...row, sk: { S: `GRP#${uuid}` }, message_group_uuid: { S: uuid } });
    }
    return [placeOf('not_of_pair', first)];
  },
  async ({ rows: [row] }) => {
    const profile = { pk: { S: `USR#${row.pk?.S?.slice(4)}` }, sk: { S: 'PROFILE' } };
    await put(profile);
    return [placeOf('profile_malformed', profile)];
  },
];

test('every damaged row is found and mended from its log; messages are byte for byte as before', async () => {
  const all = await talks();
  const expected: Place[] = [];
  for (const [i, damage] of rowDamages.entries()) {
    expected.push(...(await damage(all[i] as Talk)));
  }
  const lost = all[rowDamages.length] as Talk;
  for (const message of lost.messages) await remove(message);
  expected.push(...lost.rows.map((row) => placeOf('row_without_log', row)));
  const before = (await scan()).filter(isMessage);

  const found = await doctor('--json', '--patience', '1');
  expect(sorted(places(found))).toEqual(sorted(expected));
  expect([found.code, found.findings.some(({ mended }) => mended)]).toEqual([1, false]);
  expect(found.text).not.toContain('never said');

  const mended = await doctor('--json', '--patience', '1', '--repair');
  expect(sorted(places(mended))).toEqual(sorted(expected));
  expect(mended.findings.filter((one) => !one.mended)).toEqual([]);
  expect([mended.code, mended.summary]).toMatchObject([0, { mended: expected.length }]);

  const clean = await doctor();
  expect([clean.code, clean.text]).toMatchObject([0, expect.stringMatching(/^nothing is wrong$/m)]);
  expect((await scan()).filter(isMessage)).toEqual(before);
  expect(await stack.cruddur('ddb', 'list-conversations', 'bayko')).toMatch(/@/);
});

test('people see mended conversations as they were', async () => {
  const [before] = await talks();
  const row = before?.rows[0] as Item;
  await remove(row);
  expect((await doctor('--repair')).code).toBe(0);
  const after = (await scan()).find(({ pk, sk }) => pk?.S === row.pk?.S && sk?.S === row.sk?.S);
  expect({ ...after, version: row.version, read_seq: row.read_seq }).toEqual(row);
});

test('a busy stack has no finding', async () => {
  const people = ['andrewbrown', 'bayko', 'londo'];
  const tokens = await Promise.all(people.map((handle) => stack.token(handle)));
  let isOver = false;
  const writing = tokens.map(async (token, n) => {
    let sent = 0;
    for (let i = 1; !isOver; i += 1) {
      const handle = people[(n + i) % people.length];
      if (handle === people[n]) continue;
      const response = await fetch(`${stack.url}/api/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ handle, message: `number ${i}` }),
      });
      if (response.ok) sent += 1;
      // What is tested is the doctor, not how much two cores can bear.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return sent;
  });
  const runs: Run[] = [];
  for (let i = 0; i < 2; i += 1) runs.push(await doctor('--json', '--patience', '240'));
  isOver = true;
  const sent = await Promise.all(writing);
  expect(runs.map(({ code, findings }) => [code, findings])).toEqual(runs.map(() => [0, []]));
  expect(sent.filter((count) => count > 0)).toHaveLength(tokens.length);
});

test('what an interrupted run had checked is not read again', async () => {
  await isUp();
  const state = join(stack.dataDir, 'doctor-state.json');
  const whole = await doctor('--json');
  const { child, ended } = start(['--json', '--units-per-second', '8']);
  while (!/"after"/.test(existsSync(state) ? readFileSync(state, 'utf8') : '')) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGINT');
  const cut = await ended;
  expect([cut.code, cut.summary]).toEqual([130, undefined]);
  expect(cut.errors).toMatch(/go on with: cruddur doctor --resume/);
  const kept = JSON.parse(readFileSync(state, 'utf8')) as { tally: { messages: number } };
  expect(kept.tally.messages).toBeLessThan(whole.summary.messages);
  const rest = await doctor('--json', '--resume');
  const { conversations, messages, rows } = whole.summary;
  expect([rest.code, rest.summary]).toMatchObject([0, { conversations, messages, rows }]);
  expect(existsSync(state)).toBe(false);
});

test('wrong calls are one line and 2', async () => {
  const calls = [
    ['--resume'],
    ['--units-per-second', 'many'],
    ['--patience', '0'],
    ['--state', join(stack.dataDir, 'no', 'such', 'folder')],
    ['--nonsense'],
  ];
  for (const call of calls) expect([call, (await doctor(...call)).code]).toEqual([call, 2]);
});

// Last, since nothing mends these.
test('every damaged message is found at its key, and a repair leaves it alone', async () => {
  const all = await talks();
  const expected: Place[] = [];
  for (const [i, damage] of messageDamages.entries()) {
    expected.push(...(await damage(all[i] as Talk)));
  }
  await put({ pk: { S: 'OTHER#thing' }, sk: { S: 'x' } });
  const before = await scan();
  const found = await doctor('--json', '--patience', '1', '--repair');
  expect(sorted(places(found))).toEqual(sorted(expected));
  expect([found.code, found.summary]).toMatchObject([1, { mended: 0, unknown: 1 }]);
  expect(await scan()).toEqual(before);
  const text = (await doctor('--patience', '1')).text;
  expect(text).toMatch(/log_gap {2}MSG#\S+ 000000000010 {2}10 is missing before 11/);
  expect(text).toMatch(/note: 1 items have keys of no known shape, such as OTHER#thing x/);
  expect(text).toMatch(/consumed [\d.]+ read and 0 write units/);
});
