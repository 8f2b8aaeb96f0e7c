import { once } from 'node:events';
import { connect } from 'node:net';
import { type ApiDeps, getMe, pageMessageGroups, sendFirstMessage } from '@cruddur/client/api';
import type { UserUuid } from '@cruddur/contract/ids';
import { openShared } from '@cruddur/core/bus/shared';
import { openApiStand } from '@cruddur/testing/api-stand';
import { describeOnRedis } from '@cruddur/testing/describe-on-redis';
import { listenToEvents } from '@cruddur/testing/listen-events';
import { startRedisServer } from '@cruddur/testing/redis-server';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { AppOptions } from './app.ts';
import { drain } from './draining.ts';
import { buildStandApp } from './fixtures/stand-app.ts';
import { LIMITS, NO_LIMITS } from './rate-limits.ts';
import type { ServiceOptions } from './services.ts';

let stand: Awaited<ReturnType<typeof openApiStand>>;
let token: string;
let other: string;

beforeAll(async () => {
  stand = await openApiStand();
  token = await stand.signUp('ada');
  other = await stand.signUp('bob');
});
afterAll(() => stand?.close());

const until = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 60_000, interval: 20 });

/** An API of the test's own, which listens. */
async function start(options: Partial<AppOptions> = {}, shared?: ServiceOptions['shared']) {
  const { app, services, close } = await buildStandApp(stand, {
    services: shared && { shared },
    app: options,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const as = (one: string): ApiDeps => ({ baseUrl: url, getToken: async () => one, fetch });
  const get = (path: string, bearer = token, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { headers: { authorization: `Bearer ${bearer}`, ...headers } });
  return { app, services, url, api: as(token), as, get };
}

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code;
const pace = { burst: 3, perSecond: 0.01 };

test('each class of requests has its own limit, which the answers tell of', async () => {
  const { get, api, as } = await start({ limits: { ...LIMITS, send: pace, read: pace } });
  const first = await get('/api/message_groups');
  expect([first.headers.get('ratelimit-limit'), first.headers.get('ratelimit-remaining')]).toEqual([
    '3',
    '2',
  ]);
  expect(Number(first.headers.get('ratelimit-reset'))).toBeGreaterThan(0);
  await get('/api/message_groups');
  await get('/api/me');
  const refused = await get('/api/me');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
  expect(await codeOf(refused)).toBe('rate_limited');
  const say = () => sendFirstMessage(api, { handle: 'bob', message: 'hi' });
  for (let i = 0; i < 3; i += 1) await say();
  await expect(say()).rejects.toMatchObject({ code: 'rate_limited', retryable: true });
  expect((await get('/api/users?query=bob')).status).toBe(200);
  expect(await pageMessageGroups(as(other))).toBeDefined();
});

test('an address that guesses tokens is slowed down; a good token from it and the health are not', async () => {
  const { get } = await start({ limits: { ...LIMITS, public: pace }, trustProxy: 1 });
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const statuses: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    statuses.push((await get('/api/me', 'x.y.z', from('203.0.113.1'))).status);
  }
  expect(statuses).toEqual([401, 401, 401, 429, 429]);
  expect((await get('/api/openapi.json', token, from('203.0.113.1'))).status).toBe(429);
  expect((await get('/api/me', token, from('203.0.113.1'))).status).toBe(200);
  expect((await get('/api/me', 'x.y.z', from('203.0.113.2'))).status).toBe(401);
  for (let i = 0; i < 9; i += 1) {
    expect((await get('/api/health', token, from('203.0.113.1'))).status).toBe(200);
  }
});

describeOnRedis('limits of several processes', () => {
  test('they count together, and a server that is gone costs nobody anything', async () => {
    const server = await startRedisServer();
    onTestFinished(() => server.stop());
    const open = () => openShared({ url: server.url, namespace: 'limits', onError: () => {} });
    const limits = { ...LIMITS, read: { burst: 6, perSecond: 0.01 } };
    const [a, b] = [await start({ limits }, await open()), await start({ limits }, await open())];
    await until(async () => expect(await a.services.turns?.take('x', pace)).toBe(0));
    await until(async () => expect(await b.services.turns?.take('y', pace)).toBe(0));
    for (let i = 0; i < 5; i += 1) expect((await a.get('/api/me')).status).toBe(200);
    let allowed = 0;
    await until(async () => {
      const { status } = await b.get('/api/me');
      if (status === 200) allowed += 1;
      expect(status).toBe(429);
    });
    // The sixth turn, and what was let through before the server's word came.
    expect(allowed).toBeLessThan(6);
    await server.kill();
    await until(async () => expect((await b.get('/api/me', other)).status).toBe(200));
    for (let i = 0; i < 5; i += 1) expect((await b.get('/api/me', other)).status).toBe(200);
    expect((await b.get('/api/me', other)).status).toBe(429);
  });
});

test('beyond the limit of event streams the oldest is told and ended', async () => {
  const { api } = await start({ streamsAPerson: 2 });
  const streams = [];
  for (let i = 0; i < 3; i += 1) {
    const stream = await listenToEvents(api);
    streams.push(stream);
    onTestFinished(() => stream.close());
  }
  await streams[0]?.ended;
  expect(streams[0]?.events.at(-1)).toEqual({ type: 'too_many_streams' });
  expect(streams[1]?.events.map(({ type }) => type)).toEqual(['resync']);
});

test('a reader that does not read is cut off, and costs little memory until then', async () => {
  const { app, services, url, api } = await start();
  const { uuid } = await getMe(api);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  const sockets: import('node:net').Socket[] = [];
  app.server.on('connection', (one) => sockets.push(one));
  socket.write(`GET /api/events HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n\r\n`);
  await once(socket, 'data');
  socket.pause();
  let most = 0;
  const text = 'x'.repeat(10_000);
  await until(() => {
    for (let i = 0; i < 20; i += 1) {
      services.bus.publish(uuid as UserUuid, {
        type: 'typing',
        message_group_uuid: text,
        user_uuid: uuid,
        expires_in_ms: 1,
      });
      most = Math.max(most, ...sockets.map((one) => one.writableLength));
    }
    expect(sockets[0]?.destroyed).toBe(true);
  });
  expect(most).toBeLessThan(400_000);
});

test('a process with too much to do says so, but for its health', async () => {
  const load = { eventLoopDelayMs: 1e9, patienceMs: 0, heapBytes: 1 };
  const { get } = await start({ load });
  await until(async () => expect((await get('/api/me')).status).toBe(503));
  const refused = await get('/api/me');
  expect([refused.headers.get('retry-after'), await codeOf(refused)]).toEqual(['1', 'overloaded']);
  expect((await get('/api/health')).status).toBe(200);
});

test('a process that is late refuses no file of the page', async () => {
  const load = { eventLoopDelayMs: 0.001, patienceMs: 0, heapBytes: 0 };
  const { get } = await start({ load });
  await until(async () => expect((await get('/api/me')).status).toBe(503));
  expect((await get('/assets/gone.js')).status).toBe(404);
});

test('one long task is no load', async () => {
  const load = { eventLoopDelayMs: 1, patienceMs: 600_000, heapBytes: 0 };
  const { get } = await start({ load, limits: NO_LIMITS });
  const busyUntil = Date.now() + 1_500;
  while (Date.now() < busyUntil);
  for (let i = 0; i < 20; i += 1) expect((await get('/api/me')).status).toBe(200);
});

test('however an address is spelled, it is the same route: who asks must be known', async () => {
  const { url } = await start();
  for (const address of [
    '/api/users?query=a',
    '/%61pi/users?query=a',
    '/api/%75sers?query=a',
    'http://elsewhere/api/users?query=a',
    '/ap%69/message_groups',
    '/%61pi/me',
  ]) {
    const answer = await askRaw(
      url,
      `GET ${address} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
    );
    expect(answer, address).toMatch(/^HTTP\/1\.1 401 [\s\S]*"token_missing"/);
  }
});

test('headers that are too large and what is not HTTP get a problem of their own', async () => {
  const { url } = await start();
  const ask = (text: string): Promise<string> => askRaw(url, text);
  const large = await ask(
    `GET /api/me HTTP/1.1\r\nhost: x\r\nx-large: ${'x'.repeat(20_000)}\r\n\r\n`,
  );
  expect(large).toMatch(
    /^HTTP\/1\.1 431 [\s\S]*application\/problem\+json[\s\S]*"headers_too_large"/,
  );
  expect(await ask('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*"request_malformed"/);
});

test('a process that stops finishes what is under way and sends event streams elsewhere', async () => {
  const stopping = new AbortController();
  const { app, api, get, url } = await start({ stopping: stopping.signal });
  const stream = await listenToEvents(api);
  stopping.abort();
  const health = await get('/api/health');
  expect([health.status, await health.json(), health.headers.get('connection')]).toEqual([
    503,
    { status: 'draining', table: 'ok', database: 'ok' },
    'close',
  ]);
  await stream.ended;
  expect(stream.retries).toEqual([expect.any(Number)]);
  expect(stream.retries[0]).toBeLessThanOrEqual(2_000);
  await expect(listenToEvents(api)).rejects.toMatchObject({ code: 'draining', retryable: true });
  let received = 0;
  app.server.on('request', () => {
    received += 1;
  });
  const sends = Array.from({ length: 20 }, (_, i) =>
    sendFirstMessage(api, { handle: 'bob', message: `m${i}` }),
  );
  await until(() => expect(received).toBe(20));
  await drain(app, stopping, { graceMs: 0, limitMs: 60_000 });
  expect(await Promise.all(sends)).toHaveLength(20);
  await expect(fetch(`${url}/api/health`)).rejects.toThrow();
});

/** What is answered to these very bytes. */
async function askRaw(url: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('error', () => {});
  socket.write(text);
  await once(socket, 'close');
  return answer;
}
