import { randomUUID } from 'node:crypto';
import { openApiStand } from '@cruddur/testing/api-stand';
import { startLocalPool } from '@cruddur/testing/local-pool';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { App } from './fastify-app.ts';
import { buildStandApp } from './fixtures/stand-app.ts';

let stand: Awaited<ReturnType<typeof openApiStand>>;
let pool: Awaited<ReturnType<typeof startLocalPool>>;
let api: Awaited<ReturnType<typeof buildStandApp>>;
let app: App;

beforeAll(async () => {
  stand = await openApiStand();
  pool = await startLocalPool(stand.dir);
  const { userPoolId, clientId } = stand.pool;
  api = await buildStandApp(stand, {
    services: {
      userPool: pool.countedClient(),
      revocation: { soonestMs: 20, latestMs: 60 },
    },
    app: { userPool: { userPoolId, clientId, endpoint: pool.endpoint } },
  });
  app = api.app;
});
afterAll(async () => {
  await api?.close();
  await pool?.stop();
  await stand?.close();
});

/** Signs up at the pool alone, as a browser does. */
async function newcomer(attributes: Record<string, string> = {}) {
  const sub = randomUUID();
  await pool.put({ attributes: { sub, email_verified: 'true', ...attributes } });
  const token = await stand.pool.signAccessToken({ cognitoUserId: sub, username: sub });
  return { sub, token };
}

async function call(
  token: string,
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  payload?: object,
) {
  const headers = { authorization: `Bearer ${token}` };
  const response = await app.inject({ method, url, headers, ...(payload && { payload }) });
  const { link, 'retry-after': retryAfter } = response.headers;
  return { status: response.statusCode, json: response.json(), link, retryAfter };
}

const ALL_ON = {
  show_presence: true,
  show_typing: true,
  send_receipts: true,
  send_delivery_receipts: true,
};

test('the first request of somebody new makes their profile from the pool, whatever it asks', async () => {
  const { token } = await newcomer({ preferred_username: 'Ada', name: 'Ada Lovelace' });
  const calls = pool.state.calls;
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => call(token, 'GET', '/api/message_groups')),
    call(token, 'GET', '/api/me'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(answers[5]?.json).toEqual({
    uuid: expect.any(String),
    handle: 'ada',
    display_name: 'Ada Lovelace',
    settings: ALL_ON,
  });
  expect(pool.state.calls - calls).toBe(1);
  expect((await call(token, 'GET', '/api/me')).json).toEqual(answers[5]?.json);
  expect(pool.state.calls - calls).toBe(1);
});

test('whoever cannot have the handle is told why, chooses another, and is in', async () => {
  await stand.signUp('taken');
  const { token } = await newcomer({ preferred_username: 'taken', name: 'Second' });
  const refused = { status: 403, json: { errors: ['user_not_registered', 'handle_taken'] } };
  expect(await call(token, 'GET', '/api/me')).toMatchObject(refused);
  expect(await call(token, 'GET', '/api/message_groups')).toMatchObject(refused);
  const choose = (body: object) => call(token, 'POST', '/api/me', body);
  for (const [body, status, code] of [
    [{ handle: 'TAKEN' }, 409, 'handle_taken'],
    [{ handle: 'a b' }, 422, 'handle_malformed'],
    [{ handle: 7 }, 422, 'handle_malformed'],
    [{}, 422, 'handle_missing'],
    [{ handle: 'fine_1', display_name: ' ' }, 422, 'display_name_blank'],
  ] as const) {
    expect(await choose(body)).toMatchObject({ status, json: { code } });
  }
  const chosen = await choose({ handle: '@Second_1', display_name: ' The Second ' });
  expect(chosen).toMatchObject({
    status: 200,
    json: { handle: 'second_1', display_name: 'The Second', settings: ALL_ON },
  });
  expect((await choose({ handle: 'second_1' })).json).toEqual(chosen.json);
  expect(await choose({ handle: 'third' })).toMatchObject({
    status: 409,
    json: { code: 'user_already_registered' },
  });
  expect((await call(token, 'GET', '/api/message_groups')).status).toBe(200);
});

test.each([
  [{}, 'handle_missing'],
  [{ preferred_username: 'x' }, 'handle_malformed'],
  [{ preferred_username: 'not a handle' }, 'handle_malformed'],
])('an account with %j has to choose: %s', async (attributes, reason) => {
  const { token } = await newcomer(attributes);
  expect(await call(token, 'GET', '/api/me')).toMatchObject({
    status: 403,
    json: { code: 'user_not_registered', errors: ['user_not_registered', reason] },
  });
});

test('an address opens nobody else’s account: verified it conflicts, unverified it counts for nothing', async () => {
  await stand.signUp('victim');
  const email = 'VICTIM@example.com';
  const verified = await newcomer({ preferred_username: 'mallory', email });
  expect((await call(verified.token, 'GET', '/api/me')).json.errors).toEqual([
    'user_not_registered',
    'email_taken',
  ]);
  const claimed = { preferred_username: 'mallory', email, email_verified: 'false' };
  const { sub, token } = await newcomer(claimed);
  expect((await call(token, 'GET', '/api/me')).json.handle).toBe('mallory');
  const rows = await api.services.database
    .selectFrom('users')
    .select(['handle', 'email'])
    .where('cognito_user_id', '=', sub)
    .execute();
  expect(rows).toEqual([{ handle: 'mallory', email: null }]);
});

test('while the pool is away newcomers wait, and everybody else is served', async () => {
  const { token } = await newcomer({ preferred_username: 'waits' });
  const known = await stand.signUp('known');
  await pool.leave();
  for (const answer of [
    await call(token, 'GET', '/api/me'),
    await call(token, 'POST', '/api/me', { handle: 'waits' }),
  ]) {
    expect(answer).toMatchObject({
      status: 503,
      json: { code: 'user_pool_unavailable', retryable: true },
      retryAfter: '1',
    });
  }
  expect((await call(known, 'GET', '/api/me')).status).toBe(200);
  await pool.comeBack();
  expect((await call(token, 'GET', '/api/me')).json.handle).toBe('waits');
});

test('a token that the pool has taken back registers nobody', async () => {
  const { sub, token } = await newcomer({ preferred_username: 'gone' });
  await pool.remove(sub);
  expect(await call(token, 'GET', '/api/me')).toMatchObject({
    status: 401,
    json: { code: 'token_revoked' },
  });
});

test('settings are changed one by one, and only those that exist', async () => {
  const { token } = await newcomer({ preferred_username: 'setter' });
  const patch = (body: object) => call(token, 'PATCH', '/api/me', body);
  expect((await patch({ settings: { show_typing: false } })).json.settings).toEqual({
    ...ALL_ON,
    show_typing: false,
  });
  const both = await patch({ display_name: 'Named', settings: { send_receipts: false } });
  expect(both.json).toMatchObject({
    display_name: 'Named',
    settings: { show_presence: true, show_typing: false, send_receipts: false },
  });
  for (const settings of [{ other: true }, { show_typing: 'no' }, [], 'x', null]) {
    expect(await patch({ settings })).toMatchObject({
      status: 422,
      json: { code: 'settings_malformed' },
    });
  }
  expect((await call(token, 'GET', '/api/me')).json).toEqual(both.json);
});

test('the people picker pages by Link, shows no address, and is limited for each person', async () => {
  const { token } = await newcomer({ preferred_username: 'picker' });
  for (const n of [1, 2, 3, 4, 5]) await stand.signUp(`crowd_${n}`);
  const list = (url: string) => call(token, 'GET', url);
  const first = await list('/api/users?query=CROWD&limit=2');
  expect(first.json).toEqual([
    { uuid: expect.any(String), handle: 'crowd_1', display_name: 'CROWD_1' },
    { uuid: expect.any(String), handle: 'crowd_2', display_name: 'CROWD_2' },
  ]);
  expect(first.link).toBe('</api/users?query=CROWD&after=crowd_2&limit=2>; rel="next"');
  const second = await list('/api/users?query=CROWD&after=crowd_2&limit=2');
  expect(second.link).toBe(
    '</api/users?query=CROWD&before=crowd_3&limit=2>; rel="prev", </api/users?query=CROWD&after=crowd_4&limit=2>; rel="next"',
  );
  expect((await list('/api/users?query=CROWD&before=crowd_3&limit=2')).json).toEqual(first.json);
  for (const [query, code] of [
    ['', 'query_blank'],
    ['query=', 'query_blank'],
    ['query=%20', 'query_blank'],
    ['query=a&limit=51', 'limit_out_of_range'],
    ['query=a&limit=0', 'limit_out_of_range'],
    ['query=a&after=%27', 'cursor_malformed'],
    ['query=a&after=aaa&before=bbb', 'cursor_conflict'],
    [`query=${'a'.repeat(65)}`, 'query_malformed'],
  ]) {
    expect(await list(`/api/users?${query}`), query).toMatchObject({ status: 422, json: { code } });
  }
  for (const odd of ['%00', '%27', '%5C', '%26%20%7C', '%F0%9F%98%80']) {
    expect((await list(`/api/users?query=${odd}`)).json).toEqual([]);
  }
  const burst = await Promise.all(Array.from({ length: 60 }, () => list('/api/users?query=crowd')));
  const limited = burst.find(({ status }) => status === 429);
  expect(limited).toMatchObject({
    json: { code: 'rate_limited', retryable: true },
    retryAfter: '1',
  });
  const other = await newcomer({ preferred_username: 'other' });
  expect((await call(other.token, 'GET', '/api/users?query=crowd')).status).toBe(200);
});

test('an open event stream outlives an absent pool and ends, for good, with the session', async () => {
  const signedOut = await newcomer({ preferred_username: 'leaves' });
  const disabled = await newcomer({ preferred_username: 'is_disabled' });
  const stays = await newcomer({ preferred_username: 'stays' });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const listen = async ({ token }: { token: string }) => {
    const abort = new AbortController();
    onTestFinished(() => abort.abort());
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/api/events`, { headers, signal: abort.signal });
    return { status: response.status, text: response.status === 200 ? response.text() : undefined };
  };
  const untilChecked = async (times: number): Promise<void> => {
    const before = pool.state.calls;
    while (pool.state.calls < before + times)
      await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const streams = await Promise.all([signedOut, disabled, stays].map(listen));
  let ended = 0;
  for (const { text } of streams)
    void text?.then(
      () => {
        ended += 1;
      },
      () => {},
    );
  await untilChecked(6);
  await pool.leave();
  await untilChecked(6);
  await pool.comeBack();
  await untilChecked(6);
  expect(ended).toBe(0);
  await pool.signOut(signedOut.sub);
  await pool.put({ attributes: { sub: disabled.sub }, enabled: false });
  for (const { text } of streams.slice(0, 2)) {
    expect((await text)?.endsWith('data: {"type":"token_revoked"}\n\n')).toBe(true);
  }
  expect((await listen(signedOut)).status).toBe(401);
  expect((await call(disabled.token, 'GET', '/api/me')).json.code).toBe('token_revoked');
  await untilChecked(3);
  expect(ended).toBe(2);
  expect((await call(stays.token, 'GET', '/api/me')).status).toBe(200);
});
