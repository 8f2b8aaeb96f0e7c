import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '@cruddur/core/user/database';
import { migrate } from '@cruddur/core/user/migrate';
import { readRegistrant, register } from '@cruddur/core/user/register';
import { describeOnEachDatabase } from '@cruddur/testing/databases';
import { buildBundle, startLambda } from '@cruddur/testing/lambda';
import type { TestDatabase } from '@cruddur/testing/postgres-server';
import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

let bundle: Awaited<ReturnType<typeof buildBundle>>;
beforeAll(async () => {
  bundle = await buildBundle('post-confirmation');
});
afterAll(async () => bundle?.remove());

/** An event as Cognito sends it when somebody has typed in their code. */
function confirmation(attributes: Record<string, string>): PostConfirmationTriggerEvent {
  return {
    version: '1',
    region: 'us-east-1',
    userPoolId: 'us-east-1_Example1',
    userName: attributes.sub ?? '',
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: 'client' },
    triggerSource: 'PostConfirmation_ConfirmSignUp',
    request: {
      userAttributes: {
        'cognito:user_status': 'CONFIRMED',
        email_verified: 'true',
        ...attributes,
      },
    },
    response: {},
  };
}

async function start(connectionUrl: string) {
  const lambda = await startLambda<PostConfirmationTriggerEvent, PostConfirmationTriggerEvent>(
    bundle.file,
    { PATH: process.env.PATH, CONNECTION_URL: connectionUrl },
  );
  onTestFinished(async () => void (await lambda.stop()));
  return lambda;
}

test('a database that is away does not hold up the confirmation', async () => {
  const lambda = await start('postgres://x@127.0.0.1:1/x');
  const event = confirmation({ sub: randomUUID(), preferred_username: 'early' });
  expect(await lambda.invoke(event)).toEqual(event);
  expect(await lambda.stop()).toMatchObject([
    { level: 'error', event: 'registration_failed', code: 'database_unavailable' },
  ]);
});

describeOnEachDatabase('confirmations', (startDatabase) => {
  let server: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    server = await startDatabase();
    db = openDatabase(server.connectionUrl, { timeoutMs: 60_000 });
    await migrate(db);
  });
  afterAll(async () => {
    await db?.destroy();
    await server?.stop();
  });

  const rowOf = (sub: string) =>
    db
      .selectFrom('users')
      .select(['handle', 'display_name', 'email', 'settings', 'profile_version'])
      .where('cognito_user_id', '=', sub)
      .execute();

  test('the row is the one that the first request would make, once', async () => {
    const attributes = {
      preferred_username: 'Grace',
      name: 'Grace Hopper',
      email: 'G@example.com',
    };
    const lambda = await start(server.connectionUrl);
    const event = confirmation({ ...attributes, sub: randomUUID() });
    expect(await lambda.invoke(event)).toEqual(event);
    expect(await lambda.invoke(event)).toEqual(event);
    const made = await rowOf(event.userName);
    expect(made).toHaveLength(1);
    await db.deleteFrom('users').execute();
    const person = readRegistrant(event.request.userAttributes);
    if (person === undefined) throw new Error('the event names nobody');
    await register(db, person);
    expect(await rowOf(event.userName)).toEqual(made);
    expect((await lambda.stop()).map((line) => line.event)).toEqual(['registered', 'registered']);
  });

  test('a handle that cannot be had is logged and left to registration', async () => {
    const lambda = await start(server.connectionUrl);
    const owner = confirmation({ sub: randomUUID(), preferred_username: 'wanted' });
    const later = confirmation({ sub: randomUUID(), preferred_username: 'WANTED' });
    const odd = confirmation({ sub: randomUUID(), preferred_username: 'not a handle' });
    const none = confirmation({ sub: randomUUID() });
    for (const event of [owner, later, odd, none]) {
      expect(await lambda.invoke(event)).toEqual(event);
    }
    expect(await rowOf(owner.userName)).toHaveLength(1);
    for (const { userName } of [later, odd, none]) expect(await rowOf(userName)).toEqual([]);
    const log = await lambda.stop();
    expect(log.map(({ codes }) => codes)).toEqual([
      undefined,
      ['handle_taken'],
      ['handle_malformed'],
      ['handle_missing'],
    ]);
    expect(log[1]).toMatchObject({ level: 'warn', cognito_user_id: later.userName });
  });
});
