import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { openDatabase } from '@cruddur/core/user/database';
import { migrate } from '@cruddur/core/user/migrate';
import { describeOnServer } from '@cruddur/testing/databases';
import { buildBundle, startLambda } from '@cruddur/testing/lambda';
import type { TestDatabase } from '@cruddur/testing/postgres-server';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

const OWNER = { username: 'postgres', password: 'owner-password' };
const APP = { username: 'cruddur_app', password: 'First-password_1' };
const arnOf = (name: string): string =>
  `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}`;

let bundle: Awaited<ReturnType<typeof buildBundle>>;
beforeAll(async () => {
  bundle = await buildBundle('migration');
});
afterAll(async () => bundle?.remove());

/** Speaks as much of Secrets Manager as a secret's reader asks. */
async function startSecrets(secrets: Map<string, object>): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const secret = secrets.get(JSON.parse(body).SecretId);
      response.writeHead(secret ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify({ SecretString: JSON.stringify(secret) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

describeOnServer('the deployment migrates', (start) => {
  let server: TestDatabase;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(async () => server?.stop());

  const query = async (login: { username: string; password: string } | undefined, text: string) => {
    const url = new URL(server.connectionUrl);
    if (login) Object.assign(url, login);
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    return client.query(text).finally(() => client.end());
  };

  /** From now on the server asks for passwords, as the one on AWS does. */
  async function requirePasswords(): Promise<void> {
    await query(undefined, `ALTER ROLE postgres PASSWORD '${OWNER.password}'`);
    const { rows } = await query(undefined, 'SHOW hba_file');
    const text = readFileSync(rows[0].hba_file, 'utf8').replace(/\btrust$/gm, 'scram-sha-256');
    writeFileSync(rows[0].hba_file, text);
    await query(OWNER, 'SELECT pg_reload_conf()');
  }

  async function startMigration(secrets: Map<string, object>) {
    const lambda = await startLambda<object, { applied: string[] }>(bundle.file, {
      PATH: process.env.PATH,
      CONNECTION_URL: server.connectionUrl.replace('postgres@', ''),
      OWNER_SECRET_ARN: arnOf('owner'),
      DATABASE_SECRET_ARN: arnOf('app'),
      AWS_ENDPOINT_URL_SECRETS_MANAGER: await startSecrets(secrets),
      AWS_ACCESS_KEY_ID: 'k',
      AWS_SECRET_ACCESS_KEY: 's',
    });
    onTestFinished(async () => void (await lambda.stop()));
    return lambda;
  }

  test('once, and the product works as a user that cannot touch the tables themselves', async () => {
    await requirePasswords();
    const secrets = new Map<string, object>([
      [arnOf('owner'), OWNER],
      [arnOf('app'), APP],
    ]);
    const lambda = await startMigration(secrets);
    const first = await lambda.invoke({});
    expect(first.applied[0]).toBe('0001-users-and-activities.sql');
    expect(await lambda.invoke({})).toEqual({ applied: [] });

    const added = "INSERT INTO users (handle, display_name) VALUES ('ada', 'Ada') RETURNING handle";
    expect((await query(APP, added)).rows).toEqual([{ handle: 'ada' }]);
    await expect(query(APP, 'DROP TABLE users')).rejects.toThrow(/must be owner/);
    await expect(query(APP, 'CREATE TABLE mine (a int)')).rejects.toThrow(/permission denied/);

    const next = { ...APP, password: 'Second-password_2' };
    secrets.set(arnOf('app'), next);
    await lambda.invoke({});
    await expect(query(APP, 'SELECT 1')).rejects.toThrow(/password/);
    expect((await query(next, 'SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    expect((await lambda.stop()).map(({ event }) => event)).toEqual(Array(3).fill('migrated'));
  });

  test('and fails, which fails the deployment, when a secret cannot be read', async () => {
    const lambda = await startMigration(new Map());
    await expect(lambda.invoke({})).rejects.toThrow();
  });

  test('tables of later migrations are the product’s to read and write too', async () => {
    const db = openDatabase(new URL(server.connectionUrl).href.replace('@', `:${OWNER.password}@`));
    onTestFinished(() => db.destroy());
    expect(await migrate(db)).toEqual([]);
    await query(OWNER, 'CREATE TABLE later (a int)');
    const login = { ...APP, password: 'Second-password_2' };
    expect((await query(login, 'SELECT * FROM later')).rows).toEqual([]);
  });
});
