import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { PersonEvent } from '@cruddur/contract/events';
import type { UserUuid } from '@cruddur/contract/ids';
import { openShared } from '@cruddur/core/bus/shared';
import { openSharedTier } from '@cruddur/core/cache/open-shared-tier';
import { dump } from '@cruddur/core/table/dump';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { createTable } from '@cruddur/core/table/schema';
import { openApiStand } from '@cruddur/testing/api-stand';
import { describeOnRedis } from '@cruddur/testing/describe-on-redis';
import { type KmsFake, startKmsFake } from '@cruddur/testing/kms-fake';
import { buildBundle, type Lambda, startLambda } from '@cruddur/testing/lambda';
import { type RedisServer, startRedisServer } from '@cruddur/testing/redis-server';
import { readTriggerRecords } from '@cruddur/testing/trigger-records';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { App } from './fastify-app.ts';
import { buildStandApp } from './fixtures/stand-app.ts';
import { openMessageKeys, openTexts } from './open-texts.ts';
import type { Services } from './services.ts';

const PATIENCE = { timeout: 60_000 };
const SECRET = 'meet me at noon';
const LONG = `${'a long story, '.repeat(50)}the end`;
const TABLE = `sealed-${randomUUID()}`;

describeOnRedis('messages that are sealed', () => {
  let stand: Awaited<ReturnType<typeof openApiStand>>;
  let redis: RedisServer;
  let kms: KmsFake;
  let arn: string;
  let lambda: Lambda<object, { batchItemFailures: unknown[] }>;
  let seenByRedis: () => string;
  const stops: (() => unknown)[] = [];
  beforeAll(async () => {
    const bundle = await buildBundle('stream');
    [stand, redis, kms] = await Promise.all([openApiStand(), startRedisServer(), startKmsFake()]);
    arn = kms.addKey();
    process.env.AWS_ACCESS_KEY_ID ??= 'local';
    process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
    seenByRedis = await watch(redis);
    const dynamoDb = createDynamoDbClient({ endpoint: stand.engine.endpoint, region: 'us-east-1' });
    await createTable(dynamoDb, TABLE);
    // All of its environment: there is no key in it, and no place of one.
    lambda = await startLambda(bundle.file, {
      AWS_ENDPOINT_URL: stand.engine.endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      CRUDDUR_TABLE: TABLE,
      BUS_URL: redis.url,
    });
    stops.push(() => bundle.remove());
  });
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
    await lambda.stop();
    kms.close();
    await redis.stop();
    await stand.close();
  });

  /** One process of the API, as the environment makes it. */
  async function openNode(env: NodeJS.ProcessEnv): Promise<{ app: App; services: Services }> {
    const dynamoDb = createDynamoDbClient({ endpoint: stand.engine.endpoint, region: 'us-east-1' });
    const onError = (): void => {};
    const deps = { dynamoDb, tableName: TABLE, onError };
    const { texts, codec } = openTexts(openMessageKeys(env), deps);
    const sharedTier = await openSharedTier({ kind: 'valkey', url: redis.url }, onError);
    const shared = await openShared({ url: redis.url, namespace: TABLE, codec, onError });
    const node = await buildStandApp(stand, { services: { ...deps, texts, sharedTier, shared } });
    stops.push(() => node.close());
    return node;
  }
  const withKms = () => openNode({ MESSAGE_KMS_KEY: arn, AWS_ENDPOINT_URL_KMS: kms.endpoint });

  async function call(app: App, token: string, url: string, body?: object) {
    const method = body === undefined ? ('GET' as const) : ('POST' as const);
    const headers = { authorization: `Bearer ${token}` };
    const response = await app.inject({ method, url, headers, ...(body && { payload: body }) });
    return { status: response.statusCode, headers: response.headers, json: response.json() };
  }

  async function project(): Promise<void> {
    const dynamoDb = createDynamoDbClient({ endpoint: stand.engine.endpoint, region: 'us-east-1' });
    const target = { endpoint: stand.engine.endpoint, region: 'us-east-1' };
    const Records = await readTriggerRecords({ target, dynamoDb, tableName: TABLE });
    expect(await lambda.invoke({ Records })).toEqual({ batchItemFailures: [] });
    dynamoDb.destroy();
  }

  async function stored(): Promise<string> {
    const dynamoDb = createDynamoDbClient({ endpoint: stand.engine.endpoint, region: 'us-east-1' });
    onTestFinished(() => dynamoDb.destroy());
    const items = [];
    for await (const page of dump(dynamoDb, TABLE, 10_000)) items.push(...page.items);
    return JSON.stringify(items);
  }

  test('reach who they are for, and are in no table, cache or bus; the processor has no key', async () => {
    const [alice, bob] = [await stand.signUp('alice'), await stand.signUp('bob_1')];
    const [sender, reader] = [await withKms(), await withKms()];
    const me = (await call(reader.app, bob, '/api/me')).json;
    const heard: PersonEvent[] = [];
    let following = false;
    reader.services.bus.subscribe({
      onEvent: (_, event) => heard.push(event),
      onLost: (user) => {
        following ||= user === me.uuid;
      },
    });
    // Subscribed for good only once the server has said so.
    await vi.waitFor(() => {
      reader.services.bus.follow(me.uuid as UserUuid);
      expect(following).toBe(true);
    }, PATIENCE);

    const retry = { message_uuid: randomUUID(), after_seq: 0 };
    const first = { handle: 'bob_1', message: SECRET, ...retry };
    const sent = await call(sender.app, alice, '/api/messages', first);
    expect(sent).toMatchObject({ status: 200, json: { message: SECRET, seq: 1 } });
    expect((await call(reader.app, alice, '/api/messages', first)).json).toEqual(sent.json);
    const changed = { ...first, message: 'something else' };
    expect((await call(reader.app, alice, '/api/messages', changed)).json).toMatchObject({
      code: 'message_uuid_reused',
    });
    await call(sender.app, alice, '/api/messages', { handle: 'bob_1', message: LONG });
    await project();
    const pages = `/api/messages/${sent.json.message_group_uuid}`;
    const messages = (await call(reader.app, bob, pages)).json;
    expect(messages.map(({ message }: { message: string }) => message)).toEqual([SECRET, LONG]);
    expect(messages[0]).toEqual({ ...sent.json });
    const [group] = (await call(reader.app, bob, '/api/message_groups')).json;
    expect(group).toMatchObject({
      unread: 2,
      message: expect.stringMatching(/^a long story, .*…$/),
    });

    // Events of the other process and of the function, opened here.
    await vi.waitFor(() => {
      for (const message of [SECRET, LONG]) {
        expect(heard).toContainEqual({
          type: 'message.created',
          message: expect.objectContaining({ message }),
        });
      }
      expect(heard).toContainEqual({ type: 'inbox.updated', message_group: group });
    }, PATIENCE);

    const [table, traffic] = [await stored(), seenByRedis()];
    expect(traffic).toMatch(/"publish" .*message\.created/i);
    expect(traffic).toMatch(/"set" .*:end:MSG#/i);
    for (const text of [table, traffic]) {
      expect(text).toContain('\\u0000');
      expect(text).not.toMatch(/noon|long story|the end/);
    }
  });

  test('of the largest size fit', async () => {
    const { app } = await withKms();
    const message = '🦜'.repeat(1_024);
    const token = await stand.signUp('parrot');
    const sent = await call(app, token, '/api/messages', { handle: 'bob_1', message });
    expect(sent).toMatchObject({ status: 200, json: { message } });
    const pages = `/api/messages/${sent.json.message_group_uuid}`;
    expect((await call((await withKms()).app, token, pages)).json).toEqual([sent.json]);
  });

  test('whose key is disabled say so one by one; a send waits; all else works', async () => {
    const [carol, dave] = [await stand.signUp('carol'), await stand.signUp('dave')];
    const plain = (await openNode({})).app;
    const sealing = (await withKms()).app;
    const to = { handle: 'dave' };
    const first = await call(plain, carol, '/api/messages', { ...to, message: 'never sealed' });
    await call(sealing, carol, '/api/messages', { ...to, message: SECRET });
    await project();
    kms.disable(arn);
    onTestFinished(() => kms.enable(arn));
    const message_error = 'message_key_unavailable';
    const pages = `/api/messages/${first.json.message_group_uuid}`;
    for (const { app } of [await withKms(), await openNode({})]) {
      const [seen, lost] = (await call(app, dave, pages)).json;
      expect(seen).toEqual(first.json);
      expect(lost).toMatchObject({ seq: 2, handle: 'carol', message: '', message_error });
      const [group] = (await call(app, dave, '/api/message_groups')).json;
      expect(group).toMatchObject({ unread: 2, message: '', message_error });
    }
    const { app } = await withKms();
    const body = { ...to, message: SECRET };
    const refused = await call(app, carol, '/api/messages', body);
    expect(refused).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
      json: { code: message_error, retryable: true },
    });
    // Who has sealed lately goes on.
    expect((await call(sealing, carol, '/api/messages', body)).status).toBe(200);
    const calls = kms.calls.length;
    await call(sealing, carol, '/api/messages', body);
    expect(kms.calls).toHaveLength(calls);
  });
});

/** Everything that a server was told by anybody, as its own monitor prints it. */
async function watch({ url }: RedisServer): Promise<() => string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let text = '';
  socket.on('data', (data) => {
    text += data;
  });
  // It ends with the server.
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write('MONITOR\r\n');
  await vi.waitFor(() => expect(text).toContain('+OK'), PATIENCE);
  return () => text;
}
