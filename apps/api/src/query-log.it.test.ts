import type { RecordedQueries, TableOperation } from '@cruddur/contract/table-operations';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { createTable, DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { followTableStream } from '@cruddur/local/table-stream';
import { openApiStand } from '@cruddur/testing/api-stand';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from './app.ts';
import { createVerifier } from './auth.ts';
import type { App } from './fastify-app.ts';
import { createQueryLog, type QueryLog } from './query-log.ts';
import { createServices, type Services } from './services.ts';

let stand: Awaited<ReturnType<typeof openApiStand>>;
let services: Services;
let app: App;
let poller: ReturnType<typeof followTableStream>;
let build: (more: { queryLog?: QueryLog }) => Promise<App>;

beforeAll(async () => {
  stand = await openApiStand();
  const target = { endpoint: stand.engine.endpoint, region: 'us-east-1' };
  const table = { dynamoDb: createDynamoDbClient(target), tableName: DEFAULT_TABLE_NAME };
  await createTable(table.dynamoDb, table.tableName);
  const { connectionUrl } = stand.postgres;
  services = createServices({ ...table, connectionUrl, onError: () => {} });
  const queryLog = createQueryLog({ now: Date.now });
  poller = followTableStream({
    ...{ ...table, target, bus: services.bus, dataDir: stand.dir },
    openTable: queryLog.recordStream(services.openTable),
    onNewStream: () => {},
    onError: () => {},
  });
  const { userPoolId, clientId, jwks } = stand.pool;
  const verifyToken = createVerifier({ userPoolId, clientId, fetchJwks: async () => jwks });
  const userPool = { userPoolId, clientId };
  build = (more) => buildApp({ services, verifyToken, userPool, allowedOrigins: [], ...more });
  app = await build({ queryLog });
});
afterAll(async () => {
  await app.close();
  await poller.stop();
  await services.close();
  await stand.close();
});

/** Somebody new, by a handle of their own. */
async function person(handle: string) {
  const token = await stand.signUp(handle);
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, host: 'localhost' };
    const answer = await app.inject({ method, url, headers, ...(body && { payload: body }) });
    expect(answer.statusCode, answer.payload).toBe(200);
    return { json: answer.json(), headers: answer.headers };
  };
  let after = 0;
  return {
    call,
    send: (body: object) => call('POST', '/api/messages', body),
    /** What was recorded since the last time. */
    async queries(): Promise<RecordedQueries[]> {
      const found: RecordedQueries[] = (await call('GET', `/dev/queries?after=${after}`)).json;
      after = found.at(-1)?.n ?? after;
      return found;
    },
  };
}

function units(operations: readonly TableOperation[]) {
  const sum = (of: (one: TableOperation) => number): number =>
    operations.reduce((total, one) => total + of(one), 0);
  return { read: sum((one) => one.read_units), write: sum((one) => one.write_units) };
}

/** The one request that was recorded, whose operations cost what the request itself was told. */
async function recorded(
  who: Awaited<ReturnType<typeof person>>,
  answer: { headers: Record<string, unknown> },
): Promise<TableOperation[]> {
  const found = (await who.queries()).filter(({ request }) => request !== undefined);
  expect(found.map(({ request }) => request?.id)).toEqual([answer.headers['x-request-id']]);
  const operations = found[0]?.operations ?? [];
  const consumed = units(operations);
  expect(String(consumed.read)).toBe(answer.headers['x-consumed-read-units']);
  expect(String(consumed.write)).toBe(answer.headers['x-consumed-write-units']);
  return operations;
}

test('each request tells its operations: their keys, items and the very units it consumed', async () => {
  const ada = await person('ada');
  await person('ben');
  expect(await ada.queries()).toEqual([]);
  const first = await ada.send({ message: 'hello', handle: 'ben' });
  const id = first.json.message_group_uuid;
  const made = await recorded(ada, first);
  expect(made.map(({ pattern }) => pattern)).toEqual([
    'own_row',
    'make_row',
    'make_row',
    'append_message',
  ]);
  expect(units(made)).toEqual({ read: 0.5, write: 5 });

  await poller.drained();
  await ada.queries();
  const second = await ada.send({ message: 'again', message_group_uuid: id });
  // Its row was empty when it was first looked at, so it was not kept.
  expect((await recorded(ada, second)).map(({ pattern }) => pattern)).toContain('append_message');
  await poller.drained();
  await ada.queries();
  const third = await ada.send({ message: 'a third', message_group_uuid: id });
  expect(await recorded(ada, third)).toMatchObject([
    {
      operation: 'PutItem',
      pk: `MSG#${id}`,
      sk: '000000000003',
      condition: 'attribute_not_exists(pk)',
      outcome: 'done',
      items: [{ message: 'a third' }],
      ...{ read_units: 0, write_units: 1 },
    },
  ]);

  await poller.drained();
  await ada.queries();
  const page = await ada.call('GET', `/api/messages/${id}?limit=2`);
  expect(await recorded(ada, page)).toMatchObject([
    {
      operation: 'Query',
      pattern: 'newest_page',
      between: ['000000000001', '999999999999'],
      ...{ newest_first: true, consistent: false, limit: 2, count: 2 },
      items: [{ message: 'a third' }, { message: 'again' }],
      read_units: 0.5,
    },
  ]);

  const inbox = await ada.call('GET', '/api/message_groups');
  expect(await recorded(ada, inbox)).toMatchObject([
    { operation: 'Query', pattern: 'inbox', count: 1, read_units: 0.5, write_units: 0 },
  ]);

  const read = await ada.call('PUT', `/api/message_groups/${id}/read`, { read_seq: 3 });
  expect(await recorded(ada, read)).toMatchObject([
    {
      operation: 'UpdateItem',
      pattern: 'mark_read',
      change: 'read_seq = 3, version + 1',
      condition: 'attribute_exists(pk) AND read_seq < 3',
      ...{ read_units: 0, write_units: 1 },
    },
  ]);

  const me = await ada.call('GET', '/api/me');
  expect(await recorded(ada, me)).toEqual([]);
});

test('the stream processor raises both rows for 2 units, and of the other’s row only its keys show', async () => {
  const [cleo, dan] = [await person('cleo'), await person('dan')];
  const { json } = await cleo.send({ message: 'hello', handle: 'dan' });
  await poller.drained();
  for (const one of [cleo, dan]) expect(await one.queries()).toEqual([]);
  await cleo.send({ message: 'news', message_group_uuid: json.message_group_uuid });
  await poller.drained();
  for (const one of [cleo, dan]) {
    const found = (await one.queries()).filter(({ request }) => request === undefined);
    const operations = found.flatMap((entry) => entry.operations);
    expect(operations.map(({ pattern }) => pattern)).toEqual(['members', 'raise_row', 'raise_row']);
    expect(units(operations)).toEqual({ read: 0.5, write: 2 });
    const rows = operations.slice(1).flatMap(({ items }) => items);
    const shown = rows.map((row) => Object.keys(row).length > 2);
    expect(shown.sort()).toEqual([false, true]);
  }
});

test('nobody sees the queries of another, and nothing is noted for who has not asked', async () => {
  const [eve, finn, gus] = [await person('eve'), await person('finn'), await person('gus')];
  await eve.queries();
  await finn.send({ message: 'for gus alone', handle: 'gus' });
  await poller.drained();
  expect(await eve.queries()).toEqual([]);
  expect(await finn.queries()).toEqual([]);
  await finn.call('GET', '/api/message_groups');
  expect(await finn.queries()).toHaveLength(1);
  expect(await eve.queries()).toEqual([]);
  expect(await gus.queries()).toEqual([]);
});

test('a changed name shows its row to who has it, and not whom else that person talks to', async () => {
  const [ira, jon, kim] = [await person('ira'), await person('jon'), await person('kim')];
  const { json: withJon } = await jon.send({ message: 'hello', handle: 'ira' });
  const { json: withKim } = await kim.send({ message: 'hello', handle: 'ira' });
  await poller.drained();
  for (const one of [ira, jon]) await one.queries();
  await ira.call('PATCH', '/api/me', { display_name: 'Ira the Second' });
  await poller.drained();
  const patternsOf = (found: RecordedQueries[]) =>
    found.flatMap(({ operations }) => operations.map(({ pattern }) => pattern));
  const seen = await jon.queries();
  expect(patternsOf(seen)).toEqual(['rename_row']);
  expect(JSON.stringify(seen)).toContain(withJon.message_group_uuid);
  expect(JSON.stringify(seen)).not.toContain(withKim.message_group_uuid);
  expect(patternsOf(await ira.queries())).toContain('inbox');
});

test('queries are told to pages of this machine only, and there is no such route without a log', async () => {
  const headers = { authorization: `Bearer ${await stand.signUp('hal')}`, host: 'localhost' };
  const url = '/dev/queries';
  const far = await app.inject({ url, headers, remoteAddress: '192.0.2.7' });
  expect([far.statusCode, far.json().code]).toEqual([403, 'origin_not_allowed']);
  const foreign = await app.inject({
    url,
    headers: { ...headers, origin: 'https://evil.example' },
  });
  expect([foreign.statusCode, foreign.json().code]).toEqual([403, 'origin_not_allowed']);
  const nobody = await app.inject({ url, headers: { host: 'localhost' } });
  expect([nobody.statusCode, nobody.json().code]).toEqual([401, 'token_missing']);
  const deployed = await build({});
  const absent = await deployed.inject({ url, headers });
  expect([absent.statusCode, absent.json().code]).toEqual([404, 'route_not_found']);
  await deployed.close();
});
