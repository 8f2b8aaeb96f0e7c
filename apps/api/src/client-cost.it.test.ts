import { type ApiDeps, getMe, sendFirstMessage } from '@cruddur/client/api';
import { lastSeq } from '@cruddur/client/conversation-state';
import { runMessenger } from '@cruddur/client/messenger/connection';
import { showConversation } from '@cruddur/client/messenger/conversation-sync';
import { conversationOf } from '@cruddur/client/messenger/conversations';
import { createMessenger } from '@cruddur/client/messenger/create-messenger';
import { HEARTBEAT_MS } from '@cruddur/contract/heartbeat';
import { OPERATIONS } from '@cruddur/core/cost/operations';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { followTableStream } from '@cruddur/local/table-stream';
import { openApiStand } from '@cruddur/testing/api-stand';
import { startTestEngine } from '@cruddur/testing/engines';
import { type MeteredEndpoint, startMeteredEndpoint } from '@cruddur/testing/metered-endpoint';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildStandApp } from './fixtures/stand-app.ts';
import { createTimedDevice, realTurn } from './fixtures/timed-device.ts';

let stand: Awaited<ReturnType<typeof openApiStand>>;
let metered: MeteredEndpoint;
let api: Awaited<ReturnType<typeof buildStandApp>>;
let url: string;

beforeAll(async () => {
  stand = await openApiStand(await startTestEngine());
  metered = await startMeteredEndpoint(stand.engine.endpoint);
  const target = { endpoint: metered.url, region: 'us-east-1' };
  api = await buildStandApp(stand, { services: { dynamoDb: createDynamoDbClient(target) } });
  url = await api.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await api?.close();
  await metered?.close();
  await stand?.close();
});

const units = () => metered.count().counted;
/** Two people who have said something, with both rows up. */
async function pair(names: readonly [string, string]) {
  const [ada, bob] = await Promise.all(
    names.map(async (handle) => {
      const token = await stand.signUp(handle);
      const deps: ApiDeps = { baseUrl: url, getToken: async () => token, fetch };
      return { ...deps, profile: await getMe(deps) };
    }),
  );
  if (ada === undefined || bob === undefined) throw new Error('two are needed');
  const writes = (message: string) =>
    sendFirstMessage(ada, { handle: bob.profile.handle, message });
  const { message_group_uuid } = await writes('hello');
  await projected();
  return { bob, writes, conversation: message_group_uuid };
}

/** Brings the rows up to all that was said so far. */
async function projected(): Promise<void> {
  const target = { endpoint: stand.engine.endpoint, region: 'us-east-1' };
  const poller = followTableStream({
    ...api.services,
    dataDir: stand.dir,
    target,
    dynamoDb: createDynamoDbClient(target),
    tableName: DEFAULT_TABLE_NAME,
    onNewStream: () => {},
    onError: () => {},
  });
  await poller.drained();
  await poller.stop();
}

/** Bob's page, with the conversation on the screen. */
async function open({ bob, conversation }: Awaited<ReturnType<typeof pair>>) {
  const device = createTimedDevice();
  const { time } = device;
  const timers = { after: time.after, random: Math.random, now: time.now };
  const messenger = createMessenger(bob.profile, { ...bob, fetch: device.fetch }, { timers });
  const stop = runMessenger(messenger);
  onTestFinished(stop);
  const shown = conversationOf(messenger, conversation);
  showConversation(shown);
  messenger.live.presence.watch(bob.profile);
  while (shown.view.get().phase !== 'ready' || messenger.connection.get().status !== 'open') {
    await time.runUntil(time.now() + 1);
    await realTurn();
  }
  await device.pass(HEARTBEAT_MS);
  return { device, messenger, shown };
}

test('a page that is open for an hour with nothing happening costs nothing', async () => {
  const { device } = await open(await pair(['ada_idle', 'bob_idle']));
  const before = units();
  device.asked.length = 0;
  await device.pass(3_600_000);
  expect(units()).toEqual(before);
  // It was not asleep: it asked who is there, every four minutes.
  expect(device.asked).toEqual(Array.from({ length: 15 }, () => 'GET /api/presence'));
});

test('of 20 messages that come while a mark is on its way, the page marks the last one: 2 writes', async () => {
  const talk = await pair(['ada_marked', 'bob_marked']);
  const { device, messenger, shown } = await open(talk);
  const release = device.holdMarks();
  shown.view.subscribe(() => {
    messenger.markRead(talk.conversation, lastSeq(shown.view.get().log));
  });
  for (let i = 0; i < 20; i += 1) await talk.writes(`message ${i}`);
  while (lastSeq(shown.view.get().log) < 21) await realTurn();
  const before = units();
  release();
  const marks = (): string[] => device.asked.filter((one) => one.startsWith('PUT'));
  while (marks().length < 2) await realTurn();
  await device.pass(HEARTBEAT_MS);
  expect(marks()).toHaveLength(2);
  expect(units()).toEqual({
    reads: before.reads,
    writes: before.writes + 2 * OPERATIONS.mark_read.writes,
  });
});
