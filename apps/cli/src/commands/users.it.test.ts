import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@cruddur/core/user/database';
import { migrate } from '@cruddur/core/user/migrate';
import { insertUsers } from '@cruddur/core/user/users';
import { startPostgres } from '@cruddur/local/postgres';
import { describeOnServer } from '@cruddur/testing/databases';
import { startLocalPool } from '@cruddur/testing/local-pool';
import type { TestDatabase } from '@cruddur/testing/postgres-server';
import { runCruddur } from '@cruddur/testing/run-cruddur';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

/** Also what must not be taken: an endpoint that is the table's alone, and a stack of this folder. */
const ELSEWHERE = { AWS_ENDPOINT_URL: 'http://127.0.0.1:1', CRUDDUR_DATA: '/nowhere' };

let poolDir: string;
let pool: Awaited<ReturnType<typeof startLocalPool>>;
let poolEnv: NodeJS.ProcessEnv;
beforeAll(async () => {
  poolDir = mkdtempSync(join(tmpdir(), 'cruddur-pool-'));
  pool = await startLocalPool(poolDir);
  poolEnv = {
    ...ELSEWHERE,
    AWS_COGNITO_USER_POOL_ID: pool.userPoolId,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.endpoint,
    AWS_ACCESS_KEY_ID: pool.adminKey.accessKeyId,
    AWS_SECRET_ACCESS_KEY: pool.adminKey.secretAccessKey,
  };
  for (let n = 1; n <= 130; n += 1) {
    const attributes = { sub: `sub-${n}`, preferred_username: `person_${n}` };
    await pool.put({ attributes, ...(n === 130 && { status: 'UNCONFIRMED' }) });
  }
  await pool.put({ attributes: { sub: 'sub-plain', email: 'plain@example.com' } });
});
afterAll(async () => {
  await pool?.stop();
  rmSync(poolDir, { recursive: true, force: true });
});

test('list-users names everybody past the pool’s page of 60, also those without a handle', async () => {
  const { code, stdout } = await runCruddur(poolEnv, ['cognito', 'list-users', '--json']);
  const users = JSON.parse(stdout);
  expect([code, users.length]).toEqual([0, 131]);
  expect(users[0]).toEqual({
    handle: 'person_1',
    sub: 'sub-1',
    username: 'sub-1',
    active: true,
  });
  expect(users.at(-1)).toMatchObject({ handle: null, sub: 'sub-plain' });
  const lines = (await runCruddur(poolEnv, ['cognito', 'list-users'])).stdout.split('\n');
  expect(lines).toHaveLength(131);
  expect(lines.slice(-2)).toEqual([
    'person_130  sub-130  (cannot sign in)',
    '-           sub-plain',
  ]);
});

test('without a pool one line says what is missing', async () => {
  const { code, stderr } = await runCruddur(ELSEWHERE, ['cognito', 'list-users', 'prod']);
  expect([code, stderr]).toEqual([2, 'cruddur: set AWS_COGNITO_USER_POOL_ID']);
});

test('the embedded Postgres says that it is one database', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cruddur-embedded-'));
  const { connectionUrl, stop } = await startPostgres({ dir });
  onTestFinished(async () => {
    await stop();
    rmSync(dir, { recursive: true, force: true });
  });
  const db = (...args: string[]) =>
    runCruddur({ ...ELSEWHERE, CONNECTION_URL: connectionUrl }, ['db', ...args]);
  expect(await db('create')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/cannot create others/),
  });
  expect((await db('setup')).stdout).toMatch(/^applied 0001.*\nadded 15 people$/);
  expect(await db('drop')).toMatchObject({ code: 2, stderr: expect.stringMatching(/--yes/) });
  expect((await db('drop', '--yes')).stdout).toMatch(/^dropped all tables/);
  expect((await db('setup')).stdout).toMatch(/added 15 people$/);
});

describeOnServer('commands on a Postgres server', (start) => {
  let server: TestDatabase;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    server = await start();
    const url = server.connectionUrl
      .replace(/\/postgres$/, '/cruddur%20test')
      .replace('@', ':p%40ss@');
    env = { ...poolEnv, CONNECTION_URL: url };
  });
  afterAll(async () => server?.stop());
  const db = (...args: string[]) => runCruddur(env, ['db', ...args]);

  test('a database is made, filled, looked at and dropped while others use it', async () => {
    expect((await db('create')).stdout).toBe('created cruddur test');
    expect((await db('create')).stdout).toBe('cruddur test is there already');
    expect((await db('setup')).stdout).toMatch(/^applied 0001.*\nadded 15 people$/);
    expect((await db('setup')).stdout).toBe('nothing to apply\nadded 0 people');
    const other = openDatabase(env.CONNECTION_URL ?? '', { timeoutMs: 60_000, max: 1 });
    onTestFinished(() => other.destroy());
    await sql`SELECT 1`.execute(other);
    expect(JSON.parse((await db('sessions', '--json')).stdout)).toHaveLength(2);
    const typed = 'SELECT count(*) AS people FROM users;\n';
    const psql = await runCruddur(env, ['db', 'connect'], typed);
    expect(psql.stdout).toMatch(/people *\n-+\n +15\n/);
    // Its connection may have been given up while the commands ran.
    await sql`SELECT 1`.execute(other);
    expect(await db('drop')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/cruddur test .*end its 1 sessions \(local\)\? Add --yes/),
    });
    expect((await db('drop', '--yes')).stdout).toBe('dropped cruddur test');
    expect((await db('drop', '--yes')).stdout).toBe('there is no cruddur test');
    expect((await db('setup')).stdout).toMatch(/^created cruddur test\napplied/);
  });

  test('profiles go to the pool’s users with their handles, and never away from one who is there', async () => {
    const url = server.connectionUrl;
    const people = openDatabase(url, { timeoutMs: 60_000, max: 1 });
    onTestFinished(() => people.destroy());
    await migrate(people);
    const row = (handle: string, cognito_user_id: string) => ({
      handle,
      display_name: handle,
      email: `${handle}@example.com`,
      cognito_user_id,
    });
    await insertUsers(people, [
      row('person_1', 'MOCK'),
      row('person_2', 'sub-2'),
      row('person_3', 'sub-129'),
      row('person_130', 'MOCK-130'),
      row('twice', 'MOCK-twice'),
      row('unknown', 'MOCK-unknown'),
    ]);
    for (const handle of ['twice', 'Twice']) {
      await pool.put({ attributes: { sub: `sub-${randomUUID()}`, preferred_username: handle } });
    }
    const update = async (...args: string[]) => {
      const command = ['db', 'update-cognito-user-ids', ...args];
      return (await runCruddur({ ...env, CONNECTION_URL: url }, command)).stdout;
    };
    const idOf = async (handle: string) =>
      (
        await people
          .selectFrom('users')
          .select('cognito_user_id')
          .where('handle', '=', handle)
          .executeTakeFirst()
      )?.cognito_user_id;
    const report = {
      // person_3's row is that of a user with another handle: theirs it stays.
      matched: ['person_2', 'person_3'],
      changed: [{ handle: 'person_1', from: 'MOCK', to: 'sub-1' }],
      unmatched: [
        { handle: 'person_130', reason: 'nobody_has_the_handle' },
        { handle: 'twice', reason: 'several_have_the_handle' },
        { handle: 'unknown', reason: 'nobody_has_the_handle' },
      ],
    };
    expect(JSON.parse(await update('--dry-run', '--json'))).toEqual({ dry_run: true, ...report });
    expect(await idOf('person_1')).toBe('MOCK');
    expect(await update()).toBe(
      [
        'changed  person_1  MOCK -> sub-1',
        'unmatched  person_130  nobody has the handle',
        'unmatched  twice  several have the handle',
        'unmatched  unknown  nobody has the handle',
        '2 matched, 1 changed, 3 unmatched',
      ].join('\n'),
    );
    expect([await idOf('person_1'), await idOf('person_3')]).toEqual(['sub-1', 'sub-129']);
    expect(JSON.parse(await update('--json'))).toMatchObject({
      changed: [],
      matched: ['person_1', 'person_2', 'person_3'],
    });
  });
});
