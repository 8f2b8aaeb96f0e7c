import { createHmac, randomUUID } from 'node:crypto';
import { openApiStand } from '@cruddur/testing/api-stand';
import { startLocalPool } from '@cruddur/testing/local-pool';
import { decodeProtectedHeader, exportSPKI, importJWK } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from './fastify-app.ts';
import { buildStandApp } from './fixtures/stand-app.ts';

let stand: Awaited<ReturnType<typeof openApiStand>>;
let pool: Awaited<ReturnType<typeof startLocalPool>>;
let api: Awaited<ReturnType<typeof buildStandApp>>;
let app: App;

beforeAll(async () => {
  stand = await openApiStand();
  pool = await startLocalPool(stand.dir);
  api = await buildStandApp(stand, {
    services: { userPool: pool.countedClient() },
    app: {
      demoSessions: { people: async () => [], create: async () => undefined },
      mailbox: async () => [],
    },
  });
  app = api.app;
});
afterAll(async () => {
  await api?.close();
  await pool?.stop();
  await stand?.close();
});

async function enter(handle: string) {
  const sub = randomUUID();
  await pool.put({ attributes: { sub, preferred_username: handle, name: handle } });
  const token = await stand.pool.signAccessToken({ cognitoUserId: sub, username: sub });
  return { sub, token, answer: await call(token, 'GET', '/api/me') };
}

async function call(token: string, method: 'GET' | 'PATCH' | 'POST', url: string, body?: object) {
  const headers = { authorization: `Bearer ${token}` };
  const payload = body && { payload: body };
  const response = await app.inject({ method, url, headers, ...payload });
  return { status: response.statusCode, json: response.json() };
}

test('a token with a swapped algorithm is refused by the API: unsigned, or by the public key', async () => {
  const { token } = await enter('swapped');
  const header = decodeProtectedHeader(token);
  const body = token.split('.')[1];
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const [jwk] = stand.pool.jwks.keys;
  const spki = await exportSPKI((await importJWK({ ...jwk }, 'RS256')) as never);
  const made = [`${encode({ ...header, alg: 'none' })}.${body}.`];
  for (const secret of [spki, JSON.stringify(jwk), String(jwk?.n)]) {
    const unsigned = `${encode({ ...header, alg: 'HS256' })}.${body}`;
    made.push(`${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`);
  }
  for (const one of made) {
    const { status, json } = await call(one, 'GET', '/api/me');
    expect([status, /^token_(invalid|malformed)$/.test(json.code)]).toEqual([401, true]);
  }
});

test('requests of a person who was disabled go on until their token ends, of a deleted newcomer never begin', async () => {
  const known = await enter('was_in');
  await pool.put({ attributes: { sub: known.sub }, enabled: false });
  expect((await call(known.token, 'GET', '/api/me')).status).toBe(200);
  const sub = randomUUID();
  const token = await stand.pool.signAccessToken({ cognitoUserId: sub, username: sub });
  expect(await call(token, 'GET', '/api/me')).toMatchObject({
    status: 401,
    json: { code: 'token_revoked' },
  });
});

test('nobody changes the profile or settings of another, whatever they write into the request', async () => {
  const victim = await enter('victim');
  const { token } = await enter('mallory');
  const { uuid, handle } = victim.answer.json;
  const other = { uuid, handle, cognito_user_id: victim.sub };
  const change = { display_name: 'Owned', settings: { show_typing: false } };
  await call(token, 'PATCH', '/api/me', { ...other, ...change });
  await call(token, 'PATCH', `/api/me?uuid=${uuid}`, change);
  await call(token, 'POST', '/api/me', { ...other, display_name: 'Owned' });
  expect((await call(victim.token, 'GET', '/api/me')).json).toEqual(victim.answer.json);
  expect((await call(token, 'GET', '/api/me')).json).toMatchObject({ handle: 'mallory' });
});

test('a handle that only looks like another is refused by its letters; l and 1 are letters', async () => {
  await enter('polly');
  const lookalikes = ['pоlly', 'polly\u200b', 'ｐolly', 'polly.', 'pol ly', 'pólly'];
  for (const handle of lookalikes) {
    const { answer } = await enter(handle);
    expect(answer.json.errors, handle).toEqual(['user_not_registered', 'handle_malformed']);
  }
  expect((await enter('POLLY')).answer.json.errors).toContain('handle_taken');
  expect((await enter('po11y')).answer.status).toBe(200);
});

test('a display name may be another’s: the handle beside it is what nobody else has', async () => {
  const one = await enter('genuine');
  const other = await enter('copycat');
  const { display_name } = one.answer.json;
  expect(await call(other.token, 'PATCH', '/api/me', { display_name })).toMatchObject({
    status: 200,
    json: { display_name, handle: 'copycat' },
  });
});

test('another machine gets nothing from /dev/, though it claims to be this one', async () => {
  for (const url of ['/dev/mailbox', '/dev/people']) {
    const headers = { host: 'localhost:3000' };
    const far = await app.inject({ url, headers, remoteAddress: '192.0.2.7' });
    expect([far.statusCode, far.json().code]).toEqual([403, 'origin_not_allowed']);
    for (const remoteAddress of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
      expect((await app.inject({ url, headers, remoteAddress })).statusCode).toBe(200);
    }
  }
});
