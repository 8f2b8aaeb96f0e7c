import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';

const TRANSCRIPT = 'packages/testing/src/fixtures/babylon5.txt';
const PEOPLE = ['--person', 'Person 1=andrewbrown', '--person', 'Person 2=bayko'];

/** Two people may not send 1,000 messages in a moment. */
const UNLIMITED = { RATE_LIMIT_SEND: 'off' };

let stack: RunningStack;
beforeAll(async () => {
  stack = await runStack({ env: UNLIMITED });
});
afterAll(async () => stack.close());

interface Sent {
  readonly seq: number;
  readonly message_uuid: string;
  readonly message: string;
  readonly message_group_uuid: string;
}

/** Calls the API as somebody; undefined when nobody answers. */
async function call(token: string, path: string, body?: object): Promise<Response | undefined> {
  return fetch(`${stack.url}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  }).catch(() => undefined);
}

async function readAll(token: string, id: string): Promise<Sent[]> {
  const messages: Sent[] = [];
  for (let path: string | undefined = `/api/messages/${id}?after=0&limit=100`; path; ) {
    const response = await call(token, path);
    messages.push(...((await (response as Response).json()) as Sent[]));
    path = /<([^>]+)>; rel="next"/.exec((response as Response).headers.get('link') ?? '')?.[1];
  }
  return messages;
}

/** Whether a process is there and not just waiting to be collected. */
async function isAlive(pid: string): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat !== '' && !/\) Z /.test(stat);
}

async function childrenOf(pid: number): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=']);
  const parents = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const below = (parent: string): string[] =>
    parents.flatMap(([child, of]) =>
      of === parent ? [child as string, ...below(child as string)] : [],
    );
  return below(String(pid));
}

async function eventually(check: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await check()); tries += 1) {
    if (tries > 300) throw new Error('it never came true');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test('the transcript is imported once and read back page by page in its order', async () => {
  const first = await stack.cruddur('import', TRANSCRIPT, ...PEOPLE, '--json');
  const { message_group_uuid, appended } = JSON.parse(first);
  expect(appended).toBe(104);
  expect(JSON.parse(await stack.cruddur('import', TRANSCRIPT, ...PEOPLE, '--json')).appended).toBe(
    0,
  );
  const lines = (await readFile(TRANSCRIPT, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.replace(/^Person \d: /, '').trim());
  const log = await readAll(await stack.token('bayko'), message_group_uuid);
  const texts = log.map((one) => one.message);
  expect(texts.slice(texts.indexOf(lines[0] as string))).toEqual(lines);
  expect(log.map((one) => one.seq)).toEqual(log.map((_, i) => i + 1));
  const listing = await stack.cruddur(
    'ddb',
    'get-conversation',
    'bayko',
    message_group_uuid,
    '--limit',
    '3',
  );
  expect(listing.split('\n')).toHaveLength(4);
  expect(listing).toMatch(/consumed [\d.]+ read and 0 write units$/);
  expect(await stack.cruddur('ddb', 'list-conversations', 'bayko')).toMatch(/@andrewbrown/);
});

test('the admin command answers, refuses and explains', async () => {
  expect(await stack.cruddur('ddb', 'list-tables')).toBe('cruddur-messages');
  expect(await stack.cruddur('db', 'sessions', '--json')).toMatch(/^\[\{/);
  expect(await stack.cruddur('--help')).toMatch(/import/);
  await expect(stack.cruddur('ddb', 'drop', 'cruddur-messages')).rejects.toMatchObject({ code: 2 });
  await expect(stack.cruddur('token', 'nobody')).rejects.toMatchObject({ code: 2 });
  await expect(stack.cruddur('nonsense')).rejects.toMatchObject({ code: 2 });
  expect(await stack.cruddur('ddb', 'seed', '--conversations', '3', '--messages', '50')).toMatch(
    /^added \d+ messages/,
  );
  expect(await stack.cruddur('ddb', 'seed', '--conversations', '3', '--messages', '50')).toMatch(
    /^added 0 messages/,
  );
});

test('a folder in use and a taken port are one clear line each', async () => {
  await expect(runStack({ dataDir: stack.dataDir })).rejects.toThrow(/in use/);
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, 'localhost', resolve));
  const { port } = taken.address() as { port: number };
  const env = { ...process.env, PORT: String(port), CRUDDUR_DATA: `${stack.dataDir}-other` };
  const child = spawn('node', ['scripts/start.mjs'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  taken.close();
  expect([code, errors.trim()]).toEqual([
    1,
    `cruddur: port ${port} is taken; choose another with PORT=…`,
  ]);
});

test('codes of the user pool are read in the app and on the command line, by no other page', async () => {
  const file = JSON.parse(await readFile(`${stack.dataDir}/stack.json`, 'utf8'));
  expect(stack.output()).toContain(`user pool ${file.user_pool_endpoint}`);
  const ask = (operation: string, body: object) =>
    fetch(file.user_pool_endpoint, {
      method: 'POST',
      headers: {
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        origin: stack.url,
      },
      body: JSON.stringify({ ClientId: file.user_pool_client_id, ...body }),
    });
  const Username = 'letters@example.com';
  expect((await ask('SignUp', { Username, Password: 'Correct-horse-1' })).status).toBe(200);
  const letters = JSON.parse(await stack.cruddur('mailbox', Username, '--json'));
  expect(letters).toEqual([expect.objectContaining({ to: Username, code: expect.any(String) })]);
  expect(await stack.cruddur('mailbox')).toContain(letters[0].code);
  const url = `${stack.url}/dev/mailbox?address=${Username}`;
  expect(await (await fetch(url)).json()).toEqual(letters);
  const foreign = await fetch(url, { headers: { origin: 'http://evil.example' } });
  expect([foreign.status, await foreign.text()]).toEqual([
    403,
    expect.not.stringContaining(Username),
  ]);
  const ConfirmationCode = letters[0].code;
  expect((await ask('ConfirmSignUp', { Username, ConfirmationCode })).status).toBe(200);
});

test('kill -9 of the whole tree in the middle of 1,000 sends loses and doubles nothing', async () => {
  const [andrew, londo] = [await stack.token('andrewbrown'), await stack.token('londo')];
  const first = await call(andrew, '/api/messages', { message: 'start', handle: 'londo' });
  const { message_group_uuid, seq } = (await (first as Response).json()) as Sent;
  const acknowledged = new Map<string, number>();
  const bodies = Array.from({ length: 1_000 }, (_, i) => ({
    message: `number ${i}`,
    message_group_uuid,
    message_uuid: randomUUID(),
    after_seq: seq,
  }));
  let next = 0;
  let down = false;
  const sendAll = async (): Promise<void> => {
    for (let i = next++; i < bodies.length && !down; i = next++) {
      const body = bodies[i] as (typeof bodies)[0];
      const response = await call(i % 2 ? andrew : londo, '/api/messages', body);
      if (response?.ok) acknowledged.set(body.message_uuid, ((await response.json()) as Sent).seq);
      else if (response === undefined) down = true;
    }
  };
  const sending = Promise.all(Array.from({ length: 8 }, sendAll));
  await eventually(async () => acknowledged.size > 300);
  const tree = await childrenOf(stack.pid);
  expect(tree.length).toBeGreaterThan(0);
  await stack.end('SIGKILL');
  await sending;
  await eventually(async () => !(await Promise.all(tree.map(isAlive))).some(Boolean));

  stack = await runStack({ dataDir: stack.dataDir, env: UNLIMITED });
  const survived = await readAll(andrew, message_group_uuid);
  const bySeq = new Map(survived.map((one) => [one.message_uuid, one.seq]));
  for (const [uuid, at] of acknowledged) expect(bySeq.get(uuid)).toBe(at);
  const again = bodies.entries();
  const sendAgain = async (): Promise<void> => {
    for (const [i, body] of again) {
      // A retry of what was acknowledged is answered, not stored again: a sample shows it.
      if (acknowledged.has(body.message_uuid) && i % 10 > 0) continue;
      await eventually(
        async () => (await call(i % 2 ? andrew : londo, '/api/messages', body))?.ok ?? false,
      );
    }
  };
  await Promise.all(Array.from({ length: 8 }, sendAgain));
  const log = await readAll(andrew, message_group_uuid);
  expect(log.map((one) => one.seq)).toEqual(log.map((_, i) => i + 1));
  const numbered = log.filter((one) => /^number \d+$/.test(one.message));
  expect(new Set(numbered.map((one) => one.message_uuid)).size).toBe(numbered.length);
  expect(numbered).toHaveLength(1_000);
  for (const token of [andrew, londo]) {
    await eventually(async () => {
      const response = await call(token, '/api/message_groups?limit=100');
      const groups = (await response?.json()) as {
        uuid: string;
        last_seq: number;
        unread: number;
        sent_seq: number;
      }[];
      const row = groups.find((one) => one.uuid === message_group_uuid);
      return row?.last_seq === log.length && row.unread === log.length - row.sent_seq;
    });
  }
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s leaves no process behind, and the next start continues',
  async (signal) => {
    const tree = await childrenOf(stack.pid);
    await stack.end(signal);
    expect(await Promise.all(tree.map(isAlive))).toEqual(tree.map(() => false));
    stack = await runStack({ dataDir: stack.dataDir });
    expect((await call(await stack.token('londo'), '/api/message_groups'))?.status).toBe(200);
  },
);

test('kill -9 of npm itself leaves nothing behind either', async () => {
  await stack.end('SIGTERM');
  const env = { ...process.env, CRUDDUR_DATA: stack.dataDir, PORT: '0' };
  const npm = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  npm.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await eventually(async () => /^ready /m.test(output));
  const tree = await childrenOf(npm.pid as number);
  expect(tree.length).toBeGreaterThan(2);
  npm.kill('SIGKILL');
  await eventually(async () => !(await Promise.all(tree.map(isAlive))).some(Boolean));
});
