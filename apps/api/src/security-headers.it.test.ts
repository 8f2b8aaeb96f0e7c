import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { createTable, DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { openApiStand } from '@cruddur/testing/api-stand';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowedOriginsOf } from './allowed-origins.ts';
import { buildStandApp, type StandAppOptions } from './fixtures/stand-app.ts';

const ORIGIN = 'https://chat.example.com';
/** All of it, so that a header that changes or goes is noticed here. */
const OF_PAGES = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https://cognito-idp.us-east-1.amazonaws.com; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
const OF_DATA = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};
const HSTS = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };
/** Of these none is ever sent unless a test says so. */
const NEVER = [
  'strict-transport-security',
  'set-cookie',
  'server',
  'x-powered-by',
  'access-control-allow-origin',
  'access-control-allow-credentials',
];

let stand: Awaited<ReturnType<typeof openApiStand>>;
let token: string;
let url: string;
let behindTls: string;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  stand = await openApiStand();
  token = await stand.signUp('alice');
  const dynamoDb = createDynamoDbClient({ endpoint: stand.engine.endpoint, region: 'us-east-1' });
  await createTable(dynamoDb, DEFAULT_TABLE_NAME);
  const webRoot = join(stand.dir, 'web');
  await mkdir(join(webRoot, 'assets'), { recursive: true });
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(webRoot, 'assets/main-1.js'), 'export {};');
  const userPool = { userPoolId: 'us-east-1_Pool', clientId: stand.pool.clientId };
  const listen = async (more: StandAppOptions['app']): Promise<string> => {
    const api = await buildStandApp(stand, { app: { userPool, webRoot, ...more } });
    stops.push(() => api.close());
    return api.app.listen({ host: '127.0.0.1', port: 0 });
  };
  url = await listen({});
  const allowedOrigins = allowedOriginsOf({ FRONTEND_URL: `${ORIGIN}/` });
  behindTls = await listen({ allowedOrigins, trustProxy: 1 });
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await stand.close();
});

/** What an answer says of the headers that matter here. */
function securityOf(headers: Headers): Record<string, string> {
  const names = [...Object.keys(OF_PAGES), ...NEVER];
  return Object.fromEntries([...headers].filter(([name]) => names.includes(name)));
}

const ANSWERS = [
  ['the page', '/', 200, 'text/html'],
  ['an address of the page', '/messages/new/bob', 200, 'text/html'],
  ['a file of the page', '/assets/main-1.js', 200, 'application/javascript'],
  ['JSON', '/api/message_groups', 200, 'application/json'],
  ['JSON for everybody', '/api/sign-in', 200, 'application/json'],
  ['the event stream', '/api/events', 200, 'text/event-stream'],
  ['the documentation', '/api/docs/', 200, 'text/html'],
  ['a file of the documentation', '/api/docs/static/swagger-ui.css', 200, 'text/css'],
  ['an error', '/api/messages/nonsense', 422, 'application/problem+json'],
  ['a 404 of the API', '/api/nowhere', 404, 'application/problem+json'],
  ['an address that is none', '/api/messages/%', 400, 'application/problem+json'],
] as const;

/** Asks and hangs up once the headers are there. */
async function ask(path: string, headers: Record<string, string> = {}, base = url) {
  const ended = new AbortController();
  const authorization = `Bearer ${token}`;
  const response = await fetch(`${base}${path}`, {
    headers: { authorization, ...headers },
    signal: ended.signal,
  });
  ended.abort();
  return response;
}

describe.each(ANSWERS)('%s', (_, path, status, type) => {
  const always = /json|event-stream/.test(type) ? OF_DATA : OF_PAGES;

  test('has every security header, no cookie, and lets nobody else in', async () => {
    const { headers, ...answer } = await ask(path, {
      origin: 'https://elsewhere.example',
      'x-forwarded-proto': 'https',
    }).then((response) => ({ status: response.status, headers: response.headers }));
    expect(answer.status).toBe(status);
    expect(headers.get('content-type')).toMatch(new RegExp(`^${type.replace('+', '\\+')}`));
    expect(securityOf(headers)).toEqual(always);
  });

  test('comes by TLS alone once it came by TLS, as a trusted proxy says', async () => {
    const { headers } = await ask(path, { 'x-forwarded-proto': 'https' }, behindTls);
    // What is refused before it is a request has not been looked at.
    const expected = path.endsWith('%') ? always : { ...always, ...HSTS };
    expect(securityOf(headers)).toEqual(expected);
    expect(securityOf((await ask(path, {}, behindTls)).headers)).toEqual(always);
  });
});

test('an answer to a token that is missing or wrong, and to what is not HTTP, has them too', async () => {
  for (const authorization of ['', 'Bearer null']) {
    const response = await ask('/api/message_groups', { authorization });
    expect([response.status, securityOf(response.headers)]).toEqual([401, OF_DATA]);
  }
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.end('NONSENSE\r\n\r\n');
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  const lines = head.split('\r\n').slice(1);
  const headers = new Headers(
    lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
  );
  expect(securityOf(headers)).toEqual(OF_DATA);
  expect(JSON.parse(body)).toMatchObject({ code: 'request_malformed' });
});

describe('a page elsewhere', () => {
  const corsOf = ({ headers }: Response) => [
    headers.get('access-control-allow-origin'),
    headers.get('access-control-allow-credentials'),
  ];

  test('may call where it is named, letter by letter, and brings no cookies', async () => {
    expect(corsOf(await ask('/api/message_groups', { origin: ORIGIN }, behindTls))).toEqual([
      ORIGIN,
      null,
    ]);
    const others = ['http://chat.example.com', `${ORIGIN}:444`, `${ORIGIN}.evil.example`, 'null'];
    for (const origin of others) {
      expect(corsOf(await ask('/api/message_groups', { origin }, behindTls))).toEqual([null, null]);
    }
    expect(corsOf(await ask('/api/message_groups', { origin: ORIGIN }))).toEqual([null, null]);
  });

  test('is named by an exact origin; by default there is none', () => {
    expect(allowedOriginsOf({})).toEqual([]);
    expect(
      allowedOriginsOf({
        FRONTEND_URL: 'https://a.example, http://localhost:5173/',
        BACKEND_URL: '',
      }),
    ).toEqual(['https://a.example', 'http://localhost:5173']);
    for (const wrong of [
      '*',
      'null',
      'a.example',
      'https://*.example.com/x',
      'https://A.example',
    ]) {
      expect(() => allowedOriginsOf({ BACKEND_URL: wrong })).toThrow(
        /^BACKEND_URL is not an origin/,
      );
    }
  });
});
