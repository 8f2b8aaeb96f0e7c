import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { readStackFile, type StackFile } from '@cruddur/local/stack-file';
import { openUserPool } from '@cruddur/local/user-pool';
import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { poolOf, type StackPool } from '@cruddur/testing/stack-pool';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';

const TEXT = 'the otter sleeps at noon';
const LOST_TEXT = 'the heron never came';

let stack: RunningStack;
let pool: StackPool;
let file: StackFile;
beforeAll(async () => {
  stack = await runStack({ env: { LOG_LEVEL: 'trace' } });
  pool = await poolOf(stack);
  file = readStackFile(stack.dataDir) as StackFile;
});
afterAll(async () => stack.close());

async function call(token: string, path: string, body?: unknown): Promise<number> {
  const response = await fetch(`${stack.url}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  await response.text();
  return response.status;
}

/** The processes of the stack: its own and all below it. */
function processes(): { pid: number; command: string }[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args=', '-ww'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^ *(\d+) +(\d+) (.*)$/.exec(line) ?? [])
    .map(([, pid, parent, command = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      command,
    }));
  const below = (of: number): typeof rows =>
    rows.filter((row) => row.parent === of).flatMap((row) => [row, ...below(row.pid)]);
  return [...rows.filter((row) => row.pid === stack.pid), ...below(stack.pid)];
}

/** What the data folder keeps secret, as text. */
function keptSecrets(): string[] {
  const { private_key } = JSON.parse(
    readFileSync(join(stack.dataDir, 'user-pool', 'pool.json'), 'utf8'),
  );
  return [pool.adminKey.secretAccessKey, private_key.d, private_key.p, private_key.q];
}

test('the data folder, its keys and the socket of Postgres are their owner’s alone', () => {
  const modeOf = (path: string): number => statSync(path).mode & 0o777;
  expect(modeOf(stack.dataDir)).toBe(0o700);
  expect(modeOf(join(stack.dataDir, 'stack.json'))).toBe(0o600);
  const secrets = readdirSync(join(stack.dataDir, 'user-pool'));
  expect(secrets).toContain('admin-key.json');
  for (const name of secrets) expect(modeOf(join(stack.dataDir, 'user-pool', name))).toBe(0o600);
  const folder = new URL(file.connection_url.replace('@/', '@localhost/')).searchParams.get('host');
  expect(modeOf(folder as string)).toBe(0o700);
});

test('no secret is in the command line or the environment of a process', () => {
  const running = processes();
  expect(running.some(({ command }) => command.includes('--db-path'))).toBe(true);
  for (const { pid, command } of running) {
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
    for (const secret of keptSecrets()) {
      expect(command).not.toContain(secret);
      expect(environment).not.toContain(secret);
    }
  }
});

test('what listens, listens on 127.0.0.1 or ::1 alone', async () => {
  const answers = (host: string, port: number) =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ host, port });
      onTestFinished(() => void socket.destroy());
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
  for (const url of [file.api_url, file.dynamodb_endpoint, file.user_pool_endpoint]) {
    const { hostname, port } = new URL(url);
    expect(await answers(hostname, Number(port))).toBe(true);
    // Also this machine's, but only for who listens on every address.
    expect(await answers('127.0.0.2', Number(port))).toBe(false);
  }
});

test('the table engine checks no key, so its port is one that no browser connects to', async () => {
  const target = { endpoint: file.dynamodb_endpoint, region: file.dynamodb_region };
  const dynamoDb = createDynamoDbClient(target);
  onTestFinished(() => dynamoDb.destroy());
  expect((await dynamoDb.send(new ListTablesCommand({}))).TableNames).toEqual(['cruddur-messages']);
  // Node's fetch refuses the same ports as browsers do, by the same standard.
  await expect(fetch(file.dynamodb_endpoint)).rejects.toMatchObject({
    cause: { message: 'bad port' },
  });
});

test('another page, a rebound name and an opaque origin get nothing from /dev/ and the pool', async () => {
  const port = new URL(stack.url).port;
  const others = [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: `http://localhost:${Number(port) - 1}` },
  ];
  for (const path of ['/dev/mailbox', '/dev/people']) {
    for (const headers of others) {
      const response = await fetch(`${stack.url}${path}`, { headers });
      expect([response.status, await response.json()]).toMatchObject([
        403,
        { code: 'origin_not_allowed' },
      ]);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  }
  const rebound = (url: string, ...more: string[]) => {
    const args = ['-s', '-o', '/dev/null', '-w', '%{http_code}', '-H', 'host: evil.example'];
    return execFileSync('curl', [...args, ...more, url], { encoding: 'utf8' });
  };
  expect(rebound(`${stack.url}/dev/mailbox`)).toBe('403');
  expect(rebound(`${stack.url}/dev/people`)).toBe('403');
  expect(rebound(`${pool.endpoint}/`, '-d', '{}')).toBe('403');
});

test('no token, password, code, text or key reaches the log, at its most talkative', async () => {
  const person = await pool.enter('vera_r');
  const { AccessToken } = person;
  expect(await call(AccessToken, '/api/messages', { message: TEXT, handle: 'londo' })).toBe(200);
  expect(await call(AccessToken, '/api/message_groups?limit=2')).toBe(200);
  expect(await call(AccessToken, '/api/messages', { message: [TEXT], handle: 'londo' })).toBe(422);
  expect(await call(AccessToken, '/api/messages', `${TEXT}{`)).toBe(422);
  expect(await call(`${AccessToken}x`, '/api/message_groups')).toBe(401);
  expect(await call(person.IdToken, '/api/message_groups')).toBe(401);
  expect(await call(AccessToken, `/api/me?access_token=${AccessToken}`)).toBe(200);
  const wrong = { ...person, Username: 'vera_r@people.example', ConfirmationCode: person.code };
  expect((await pool.ask('ConfirmForgotPassword', wrong)).status).toBe(400);
  const refresh = { RefreshToken: `${person.RefreshToken}x` };
  expect((await pool.ask('GetTokensFromRefreshToken', refresh)).status).toBe(400);
  const engine = processes().find(({ command }) => /^\S+ serve .*--db-path/.test(command));
  process.kill(engine?.pid ?? 0, 'SIGSTOP');
  try {
    const sent = { message: LOST_TEXT, handle: 'londo' };
    expect(await call(AccessToken, '/api/messages', sent)).toBe(503);
  } finally {
    process.kill(engine?.pid ?? 0, 'SIGCONT');
  }
  // The answer may be here before the line about it.
  const seen = () => expect(stack.output()).toMatch(/table_unavailable/);
  await vi.waitFor(seen, { timeout: 60_000, interval: 20 });
  expect(stack.output()).toContain('/api/messages');
  const { code, password, IdToken, RefreshToken } = person;
  const secrets = { password, AccessToken, IdToken, RefreshToken, TEXT, LOST_TEXT };
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length).toBeGreaterThan(8);
    expect(stack.output().includes(secret), `${name} is in the log`).toBe(false);
  }
  expect(stack.output()).not.toMatch(new RegExp(`(?<![\\w.-])${code}(?![\\w.-])`));
  for (const secret of keptSecrets()) expect(stack.output().includes(secret)).toBe(false);
});

test('a copied folder holds every message in clear, and a key that signs in as anybody', async () => {
  const { AccessToken, sub } = await pool.enter('mary_k');
  expect(await call(AccessToken, '/api/messages', { message: TEXT, handle: 'bayko' })).toBe(200);
  const files = readdirSync(stack.dataDir).filter((name) => name.startsWith('dynamodb.db'));
  const held = files.map((name) => readFileSync(join(stack.dataDir, name), 'latin1')).join('');
  expect(held).toContain(TEXT);
  const thief = await openUserPool(stack.dataDir);
  const made = await thief.signAccessToken({ cognitoUserId: sub, username: sub });
  expect(await call(made, '/api/message_groups')).toBe(200);
});
