/**
 * An API on real parts with its stream followed, as `npm start` runs it, and beside it bare Fastify
 * routes that answer the same bytes. What else the benchmark needs of this process it asks by IPC.
 */
import type { AddressInfo } from 'node:net';
import { DEADLINE_MS } from '@cruddur/api/app';
import { buildStandApp } from '@cruddur/api/fixtures/stand-app';
import { NO_LIMITS } from '@cruddur/api/rate-limits';
import type { CallDynamoDb } from '@cruddur/core/table/dynamodb-call';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import { newMeter } from '@cruddur/core/table/meter';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { sdkCall } from '@cruddur/core/table/sdk-call';
import { signedCall } from '@cruddur/core/table/signed-call';
import { engineDatabasePath } from '@cruddur/local/engine';
import { openEngineUpkeep } from '@cruddur/local/engine-upkeep';
import { followTableStream } from '@cruddur/local/table-stream';
import { openApiStand } from '@cruddur/testing/api-stand';
import fastify from 'fastify';
import { type Ask, LONG, type Opened, PAGE, type Served } from './throughput-protocol.ts';

const people = Number(process.argv[2]);
const NEIGHBOURS = 10;
/** Conversations of which a newest page is full. */
const FULL = 3;
const TEXT = 'a message of a usual length, as people write them';

const stand = await openApiStand();
const upkeep = openEngineUpkeep(engineDatabasePath(stand.dir));
upkeep.createIndexes();
const { app, services, close } = await buildStandApp(stand, {
  services: { groupsWrites: true },
  app: { limits: NO_LIMITS, deadlineMs: DEADLINE_MS },
});
const target = { endpoint: stand.engine.endpoint, region: 'us-east-1' };
const dynamoDb = createDynamoDbClient(target);
const poller = followTableStream({
  dataDir: stand.dir,
  target,
  dynamoDb,
  tableName: DEFAULT_TABLE_NAME,
  openTable: services.openTable,
  bus: services.bus,
  pairs: services.pairs,
  upkeep,
  onNewStream: services.forgetTable,
  onError: (error) => console.error(error),
});

const tokens: string[] = [];
for (let i = 0; i < people; i += 1) tokens.push(await stand.signUp(handleOf(i)));
const served: Served[] = await Promise.all(tokens.map(fill));
await poller.drained();

const message = {
  message_uuid: '019db000-0000-7000-8000-000000000000',
  message: TEXT,
  user_uuid: '019db000-0000-7000-8000-000000000000',
  user_display_name: 'PERSON_1',
  user_handle: 'person_1',
  created_at: '2026-01-01T00:00:00.000000Z',
};
const bare = fastify();
const bareWithHeaders = fastify();
const [first] = served as [Served];
const authorization = `Bearer ${first.token}`;
await answerSame('GET', '/api/messages/:uuid', `/api/messages/${first.conversations[0]}`);
await answerSame('GET', '/api/message_groups', '/api/message_groups');
await answerSame('POST', '/api/messages', '/api/messages', {
  message_group_uuid: first.conversations[0],
  message: TEXT,
});
for (const server of [app, bare, bareWithHeaders])
  await server.listen({ host: '127.0.0.1', port: 0 });

let forgetting: NodeJS.Timeout | undefined;
process.on('message', async (ask: Ask) => {
  if (ask.kind === 'raw') process.send?.(await raw(ask));
  else if (ask.kind === 'drain') {
    await poller.drained();
    process.send?.({});
  } else {
    clearInterval(forgetting);
    if (ask.isOn) forgetting = setInterval(services.forgetTable, 1);
    process.send?.({});
  }
});
process.once('disconnect', async () => {
  await bare.close();
  await bareWithHeaders.close();
  await poller.stop();
  upkeep.close();
  dynamoDb.destroy();
  await close();
  await stand.close();
});
process.send?.({
  served,
  api: portOf(app.server),
  bare: portOf(bare.server),
  bareWithHeaders: portOf(bareWithHeaders.server),
} satisfies Opened);

function portOf(server: { address(): unknown }): number {
  return (server.address() as AddressInfo).port;
}

function handleOf(i: number): string {
  return `person_${i % people}`;
}

/** Writes to the neighbours: much to the first, a page to the next, a word to the others. */
async function fill(token: string, i: number): Promise<Served> {
  const conversations: string[] = [];
  let user = '';
  for (let k = 0; k < Math.min(NEIGHBOURS, people - 1); k += 1) {
    const count = k === 0 ? LONG : k < FULL ? PAGE : 1;
    for (let sent = 0; sent < count; sent += 1) {
      const answer = await sendSurely(token, handleOf(i + k + 1));
      const message = answer.json();
      user = message.user_uuid;
      if (sent === 0) conversations.push(message.message_group_uuid);
    }
  }
  return { token, user, conversations };
}

async function sendSurely(token: string, handle: string) {
  for (;;) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/messages',
      headers: { authorization: `Bearer ${token}` },
      payload: { handle, message: TEXT },
    });
    if (answer.statusCode === 200) return answer;
  }
}

async function answerSame(
  method: 'GET' | 'POST',
  route: string,
  url: string,
  payload?: object,
): Promise<void> {
  const { body, headers } = await app.inject({
    method,
    url,
    headers: { authorization },
    ...(payload && { payload }),
  });
  bare.route({
    method,
    url: route,
    handler: (_, reply) => reply.type('application/json; charset=utf-8').send(body),
  });
  // Of the connection, or counted by Fastify itself.
  const { connection, date, 'content-length': length, ...own } = headers;
  bareWithHeaders.route({
    method,
    url: route,
    handler: (_, reply) => reply.headers(own).send(body),
  });
}

/** How often a second the engine does an operation that so many lanes ask for one after another. */
async function raw({ operation, by, lanes, ms }: Extract<Ask, { kind: 'raw' }>): Promise<number> {
  const call: CallDynamoDb = by === 'sdk' ? sdkCall(dynamoDb) : signedCall(dynamoDb);
  const table = openDynamoDbTable(call, DEFAULT_TABLE_NAME)({ meter: newMeter() });
  const run = String(Math.random());
  const start = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const { user, conversations } = served[lane % people] as Served;
      const newest = { pk: `MSG#${conversations[0]}`, from: '0', to: '9', newestFirst: true };
      for (let i = 1; performance.now() - start < ms; i += 1) {
        const sk = String(i).padStart(12, '0');
        if (operation === 'put') {
          // As a message, but none that the stream's follower would take for one.
          await table.putNew({ ...message, pk: `RAW#${run}#${lane}`, sk });
        } else if (operation === 'inbox') {
          await table.query({ pk: `GRP#${user}`, from: 'GRP#', to: 'GRP#~' });
        } else {
          await table.query({ ...newest, limit: PAGE });
        }
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - start) / 1_000);
}
