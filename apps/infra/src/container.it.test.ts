import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { createTable, DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { openDatabase } from '@cruddur/core/user/database';
import { migrate } from '@cruddur/core/user/migrate';
import { findFreePort } from '@cruddur/local/free-port';
import { describeOnServer } from '@cruddur/testing/databases';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { startOtlpReceiver } from '@cruddur/testing/otlp-receiver';
import type { TestDatabase } from '@cruddur/testing/postgres-server';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { environmentOf, readStages, type Stage } from './fixtures/dockerfile.ts';

/** To install and to build takes as long as the machine is busy. */
const SLOW_MS = 900_000;

const stages = readStages(readFileSync('Dockerfile', 'utf8'));
const [, dependencies, last] = stages as [Stage, Stage, Stage];
const all = stages.flatMap(({ instructions }) => instructions);
const valuesOf = (stage: Stage, keyword: string): string[] =>
  stage.instructions.filter((one) => one.keyword === keyword).map(({ value }) => value);

describe('the Dockerfile', () => {
  test('starts from one exact version of Node and fetches nothing by itself', () => {
    for (const { base } of stages) expect(base).toMatch(/^node:\d+\.\d+\.\d+-slim$/);
    expect(new Set(stages.map(({ base }) => base)).size).toBe(1);
    expect(all.filter(({ keyword }) => keyword === 'ADD')).toEqual([]);
    expect(JSON.stringify(all)).not.toMatch(/curl|wget|apt-get|sudo/);
  });

  test('installs what the lockfile says, without scripts of packages', () => {
    const installs = all.filter(({ value }) => /npm (ci|i|install)\b/.test(value));
    expect(installs).toHaveLength(2);
    for (const { value } of installs) expect(value).toMatch(/npm ci .*--ignore-scripts/);
  });

  test('ends with files of root, run by a user that cannot change them, as one process', () => {
    expect(valuesOf(last, 'USER')).toEqual(['node']);
    expect(last.instructions.map(({ keyword }) => keyword).slice(-3)).toEqual([
      'USER',
      'EXPOSE',
      'CMD',
    ]);
    expect(JSON.stringify(last)).not.toMatch(/--chown/);
    expect(JSON.parse(valuesOf(last, 'CMD')[0] ?? '')[0]).toBe('node');
    expect(valuesOf(last, 'RUN')).toEqual([]);
  });

  test('takes only what is named into the build, and no secret', () => {
    expect(readFileSync('.dockerignore', 'utf8').split('\n')[0]).toBe('**');
    expect(all.filter(({ keyword }) => keyword === 'ARG')).toEqual([]);
    expect(Object.keys(environmentOf(last)).sort()).toEqual(['HOST', 'NODE_ENV', 'PORT']);
  });
});

/** Makes /app as the last two stages do, from their own instructions. */
async function makeApp(): Promise<string> {
  const app = mkdtempSync(join(tmpdir(), 'cruddur-container-'));
  for (const copy of valuesOf(dependencies, 'COPY')) {
    const words = copy.split(/\s+/);
    const target = join(app, words.pop() ?? '');
    for (const from of words) {
      mkdirSync(dirname(join(target, 'x')), { recursive: true });
      cpSync(from, join(target, from.split('/').pop() ?? ''));
    }
  }
  const [install = ''] = valuesOf(dependencies, 'RUN');
  await promisify(execFile)('sh', ['-c', install], {
    cwd: app,
    env: { ...process.env, npm_config_prefer_offline: 'true' },
  });
  for (const folder of ['packages', 'apps']) rmSync(join(app, folder), { recursive: true });
  await promisify(execFile)('node', ['scripts/build-server.mjs', app]);
  execFileSync('chmod', ['-R', 'a+rX,a-w', app]);
  return app;
}

describeOnServer('the container, run as the Dockerfile says', (startDatabase) => {
  let app: string;
  let engine: TestEngine;
  let database: TestDatabase;
  beforeAll(async () => {
    [app, engine, database] = await Promise.all([makeApp(), startTestEngine(), startDatabase()]);
    const client = createDynamoDbClient({ region: 'us-east-1', endpoint: engine.endpoint });
    await createTable(client, DEFAULT_TABLE_NAME);
    client.destroy();
    const db = openDatabase(database.connectionUrl);
    await migrate(db);
    await db.destroy();
  }, SLOW_MS);
  afterAll(async () => {
    await engine?.stop();
    await database?.stop();
    if (app) execFileSync('chmod', ['-R', 'u+w', app]);
    if (app) rmSync(app, { recursive: true, force: true });
  });

  /** As root it runs as nobody, with no right on a file; else as whoever runs the tests. */
  function start(env: Record<string, string>) {
    const [command = '', ...args] = JSON.parse(valuesOf(last, 'CMD')[0] ?? '[]');
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const child = spawn(command, args, {
      cwd: app,
      env: { PATH: process.env.PATH, ...environmentOf(last), HOST: '127.0.0.1', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...nobody,
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return { child, exited: once(child, 'exit'), log: text(child.stderr) };
  }

  async function untilLive(url: string): Promise<void> {
    for (;;) {
      const live = await fetch(`${url}/api/health/live`).catch(() => undefined);
      if (live?.ok) return;
      await sleep(100);
    }
  }

  test('serves with every part elsewhere, logs to standard error, traces and stops in order', async () => {
    const receiver = await startOtlpReceiver();
    onTestFinished(receiver.stop);
    const port = String(await findFreePort());
    const { child, exited, log } = start({
      PORT: port,
      LOG_LEVEL: 'info',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: engine.endpoint,
      CONNECTION_URL: database.connectionUrl,
      AWS_COGNITO_USER_POOL_ID: 'us-east-1_Example1',
      AWS_COGNITO_USER_POOL_CLIENT_ID: 'client',
      FRONTEND_URL: 'https://chat.example.com',
      METRICS_LOG: 'on',
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    });
    const url = `http://127.0.0.1:${port}`;
    await untilLive(url);
    expect(await (await fetch(`${url}/api/health`)).json()).toEqual({
      status: 'ok',
      table: 'ok',
      database: 'ok',
    });
    const refused = await fetch(`${url}/api/message_groups`, {
      headers: { origin: 'https://chat.example.com', authorization: 'Bearer null' },
    });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe('https://chat.example.com');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(await log).toMatch(/"path":"\/api\/message_groups"/);
    expect(await log).toMatch(/^\{"_aws":.*"RequestsFailed":\d/m);
    expect(receiver.spans).toContainEqual(
      expect.objectContaining({ name: 'GET /api/message_groups', service: 'cruddur-api' }),
    );
  });

  test('says what it lacks and ends', async () => {
    const { exited, log } = start({});
    expect(await exited).toEqual([2, null]);
    expect(await log).toBe('set AWS_COGNITO_USER_POOL_ID\n');
  });
});
