import { Writable } from 'node:stream';
import { type ApiDeps, pageMessages, sendFirstMessage } from '@cruddur/client/api';
import type { MessageGroupUuid } from '@cruddur/contract/ids';
import type { Message } from '@cruddur/contract/schemas';
import { openShared } from '@cruddur/core/bus/shared';
import type { MessageItem } from '@cruddur/core/table/items';
import { messageKey } from '@cruddur/core/table/keys';
import { newMeter } from '@cruddur/core/table/meter';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { openTracing } from '@cruddur/core/telemetry/open-tracing';
import type { Tracing } from '@cruddur/core/telemetry/tracing';
import { openApiStand } from '@cruddur/testing/api-stand';
import { describeOnRedis } from '@cruddur/testing/describe-on-redis';
import { listenToEvents } from '@cruddur/testing/listen-events';
import { type ReceivedSpan, startOtlpReceiver } from '@cruddur/testing/otlp-receiver';
import { startRedisServer } from '@cruddur/testing/redis-server';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { startFollowedApp } from './fixtures/followed-app.ts';
import { buildStandApp } from './fixtures/stand-app.ts';
import { createLogger } from './logger.ts';

let receiver: Awaited<ReturnType<typeof startOtlpReceiver>>;
let tracing: Tracing;
let stand: Awaited<ReturnType<typeof openApiStand>>;
let api: Awaited<ReturnType<typeof startFollowedApp>>;
let poller: typeof api.poller;
let url: string;
let log = '';

beforeAll(async () => {
  receiver = await startOtlpReceiver();
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url;
  tracing = (await openTracing(process.env, {
    serviceName: 'cruddur-test',
    onError: () => {},
  })) as Tracing;
  stand = await openApiStand();
  const output = new Writable({
    write: (chunk, _, done) => {
      log += chunk;
      done();
    },
  });
  const logger = createLogger({ LOG_LEVEL: 'trace' }, tracing.traceId, output);
  api = await startFollowedApp(stand, { services: { tracing }, app: { logger } });
  ({ poller, url } = api);
});
afterAll(async () => {
  await api?.close();
  await tracing?.close();
  await stand?.close();
  receiver?.stop();
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
});

let made = 0;
async function person(name: string): Promise<ApiDeps & { handle: string; token: string }> {
  const handle = `${name}_${++made}`;
  const token = await stand.signUp(handle);
  return { handle, token, baseUrl: url, getToken: async () => token, fetch };
}

/** What belongs to a trace, once `names` are all there. */
async function spansOf(traceId: string, ...names: string[]): Promise<ReceivedSpan[]> {
  return vi.waitFor(
    async () => {
      await tracing.flush();
      const found = receiver.spans.filter((span) => span.traceId === traceId);
      expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
      return found;
    },
    { timeout: 60_000, interval: 20 },
  );
}

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

/** Sends with a header that the client does not. */
function tracedAs(traceId: string, who: ApiDeps): ApiDeps {
  const traceparent = `00-${traceId}-${PARENT}-01`;
  return {
    ...who,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('traceparent', traceparent);
      return fetch(input, { ...init, headers });
    },
  };
}

async function storedMessage(conversation: string, seq: number): Promise<MessageItem> {
  const table = api.services.openTable({ meter: newMeter() });
  const key = messageKey(conversation as MessageGroupUuid, seq);
  return (await table.get<MessageItem>(key, { consistent: true })) as MessageItem;
}

test('a message is one trace, from its request through table and stream to the other one’s screen', async () => {
  const [ada, bob] = [await person('ada'), await person('bob')];
  const heard = await listenToEvents(bob);
  onTestFinished(() => heard.close());
  const text = 'a text that nobody else should see';
  const message = await sendFirstMessage(tracedAs(TRACE, ada), {
    handle: bob.handle,
    message: text,
  });
  const types = () => heard.events.map(({ type }) => type);
  await vi.waitFor(() => expect(types()).toContain('inbox.updated'), { timeout: 60_000 });
  const spans = await spansOf(
    TRACE,
    'POST /api/messages',
    'PutItem append_message',
    'publish message.created',
    'push message.created',
    'project',
    'UpdateItem raise_row',
    'publish inbox.updated',
    'push inbox.updated',
  );
  const named = (name: string): ReceivedSpan[] => spans.filter((span) => span.name === name);
  const [request, put, project] = ['POST /api/messages', 'PutItem append_message', 'project'].map(
    (name) => named(name)[0] as ReceivedSpan,
  ) as [ReceivedSpan, ReceivedSpan, ReceivedSpan];
  expect(request.parentSpanId).toBe(PARENT);
  expect(request.service).toBe('cruddur-test');
  expect(request.attributes['http.response.status_code']).toBe(200);
  expect(put.parentSpanId).toBe(request.spanId);
  expect(put.attributes).toMatchObject({ 'cruddur.outcome': 'done', 'cruddur.write_units': 1 });
  expect(project.parentSpanId).toBe(put.spanId);
  const rows = named('UpdateItem raise_row');
  expect(rows.map(({ parentSpanId }) => parentSpanId)).toEqual([project.spanId, project.spanId]);
  const published = named('publish inbox.updated').map(({ spanId }) => spanId);
  for (const push of named('push inbox.updated')) expect(published).toContain(push.parentSpanId);

  expect(spans.map(({ raw }) => raw).join()).not.toMatch(new RegExp(`${text}|${ada.token}`));
  expect(log).not.toMatch(new RegExp(`${text}|${ada.token}`));
  expect(JSON.stringify([heard.events, message])).not.toContain('traceparent');
  const page = await pageMessages(bob, message.message_group_uuid, {});
  expect(JSON.stringify(page)).not.toContain('traceparent');
});

describeOnRedis('between processes', () => {
  test('a push of another node belongs to the trace of the send', async () => {
    const redis = await startRedisServer();
    onTestFinished(() => redis.stop());
    const node = async () => {
      const namespace = DEFAULT_TABLE_NAME;
      const { carrier } = tracing;
      const shared = await openShared({ url: redis.url, namespace, carrier, onError: () => {} });
      const started = await buildStandApp(stand, { services: { shared, tracing } });
      onTestFinished(() => started.close());
      return started.app.listen({ host: '127.0.0.1', port: 0 });
    };
    const [here, there] = [await node(), await node()];
    const [ada, bob] = [await person('ada'), await person('bob')];
    const heard = await listenToEvents({ ...bob, baseUrl: there });
    onTestFinished(() => heard.close());
    // The first is what it missed before; the second says that the bus listens to bob's channel.
    await vi.waitFor(() => expect(heard.events.length).toBeGreaterThan(1), { timeout: 60_000 });
    const trace = '3'.repeat(32);
    const sender = tracedAs(trace, { ...ada, baseUrl: here });
    await sendFirstMessage(sender, { handle: bob.handle, message: 'from the other node' });
    const names = ['publish message.created', 'push message.created'] as const;
    const spans = await spansOf(trace, ...names);
    const ids = (name: string, key: 'spanId' | 'parentSpanId') =>
      spans.filter((span) => span.name === name).map((span) => span[key]);
    expect(ids(names[0], 'spanId')).toContain(ids(names[1], 'parentSpanId')[0]);
    const created = heard.events.find(({ type }) => type === 'message.created');
    expect(created).toHaveProperty('message.message', 'from the other node');
    expect(created).not.toHaveProperty('traceparent');
  });
});

test('a request without a trace begins one, and its log lines name it', async () => {
  const ada = await person('ada');
  const answer = await fetch(`${url}/api/message_groups?limit=3`, {
    headers: { authorization: `Bearer ${ada.token}`, traceparent: 'nonsense' },
  });
  const requestId = answer.headers.get('x-request-id');
  const mine = () =>
    log
      .split('\n')
      .filter((line) => line.includes(requestId ?? '?'))
      .map((line) => JSON.parse(line));
  await vi.waitFor(() => expect(mine()).toHaveLength(2), { timeout: 60_000 });
  const completed = mine().find(({ msg }) => msg === 'request completed');
  expect(completed.trace_id).toMatch(/^[0-9a-f]{32}$/);
  const name = 'GET /api/message_groups';
  const span = (await spansOf(completed.trace_id, name)).find((one) => one.name === name);
  expect(span?.attributes).toMatchObject({
    'http.route': '/api/message_groups',
    'cruddur.request_id': requestId,
  });
});

test('what a sender does not want traced is not, and its item carries nothing', async () => {
  const [ada, bob] = [await person('ada'), await person('bob')];
  const unsampled = `00-${'1'.repeat(32)}-${PARENT}-00`;
  const headers = {
    authorization: `Bearer ${ada.token}`,
    'content-type': 'application/json',
    traceparent: unsampled,
  };
  const body = JSON.stringify({ handle: bob.handle, message: 'quiet' });
  const sent = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
  const { message_group_uuid } = (await sent.json()) as Message;
  expect(await storedMessage(message_group_uuid, 1)).not.toHaveProperty('traceparent');
  await poller.drained();
  await tracing.flush();
  expect(receiver.spans.filter(({ traceId }) => traceId === '1'.repeat(32))).toEqual([]);
});

test('a trace never costs a write unit: near the next KB a message goes without', async () => {
  const [ada, bob] = [await person('ada'), await person('bob')];
  const asked = tracedAs('2'.repeat(32), ada);
  const first = await sendFirstMessage(asked, { handle: bob.handle, message: 'short' });
  const conversation = first.message_group_uuid;
  expect((await storedMessage(conversation, 1)).traceparent).toMatch(`00-${'2'.repeat(32)}-`);
  const bytes = Object.entries(await storedMessage(conversation, 1))
    .filter(([name]) => name !== 'traceparent')
    .reduce((sum, [name, value]) => sum + name.length + String(value).length, 0);
  const room = 1_024 - bytes + 'short'.length;
  for (const [length, stamped] of [
    [room - 66, true],
    [room - 65, false],
    [room, false],
    [room + 1, true],
  ] as const) {
    const sent = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ada.token}`,
        'content-type': 'application/json',
        traceparent: `00-${'2'.repeat(32)}-${PARENT}-01`,
      },
      body: JSON.stringify({ handle: bob.handle, message: 'x'.repeat(length) }),
    });
    const { seq } = (await sent.json()) as Message;
    expect(sent.headers.get('x-consumed-write-units')).toBe(length > room ? '2' : '1');
    expect('traceparent' in (await storedMessage(conversation, seq))).toBe(stamped);
  }
});
