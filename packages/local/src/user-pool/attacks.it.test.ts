import { createHmac, getDiffieHellman } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader, exportSPKI, importJWK } from 'jose';
import { expect, test } from 'vitest';
import { freshFolder } from '../fixtures/fresh-folder.ts';
import {
  callPool,
  openPoolStand,
  PASSWORD,
  type PoolStand,
  register,
} from '../fixtures/pool-stand.ts';
import { beginSignIn, respond, signIn } from '../fixtures/srp-client.ts';
import { openUserPool } from '../user-pool.ts';

const EMAIL = 'eve@example.com';

async function open() {
  const pool = await openPoolStand();
  return { pool, sub: await register(pool, EMAIL) };
}

async function isRefused(pool: PoolStand, AccessToken: string): Promise<void> {
  const { status, body } = await pool.call('GetUser', { AccessToken });
  expect([status, body]).toEqual([
    400,
    { __type: 'NotAuthorizedException', message: 'Invalid Access Token' },
  ]);
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

test('a forged token is refused: changed, unsigned, or signed with a swapped algorithm', async () => {
  const { pool } = await open();
  const { AccessToken } = await signIn(pool, EMAIL, PASSWORD);
  expect((await pool.call('GetUser', { AccessToken })).status).toBe(200);
  const claims = decodeJwt(AccessToken);
  const header = decodeProtectedHeader(AccessToken);
  const [head, body, signature] = AccessToken.split('.') as [string, string, string];
  await isRefused(pool, [head, encode({ ...claims, sub: 'another' }), signature].join('.'));
  await isRefused(pool, `${encode({ ...header, alg: 'none' })}.${body}.`);
  const [jwk] = pool.keys.jwks.keys;
  const spki = await exportSPKI((await importJWK({ ...jwk }, 'RS256')) as never);
  for (const secret of [spki, JSON.stringify(jwk), String(jwk?.n)]) {
    const unsigned = `${encode({ ...header, alg: 'HS256' })}.${body}`;
    const mac = createHmac('sha256', secret).update(unsigned).digest('base64url');
    await isRefused(pool, `${unsigned}.${mac}`);
  }
  await isRefused(pool, 'not a token');
});

test('a token for another use, another client or another installation is refused', async () => {
  const { pool, sub } = await open();
  const { AccessToken, IdToken } = await signIn(pool, EMAIL, PASSWORD);
  await isRefused(pool, IdToken);
  const claims = decodeJwt(AccessToken);
  await isRefused(pool, await pool.keys.sign({ ...claims, client_id: 'other' }, 60));
  await isRefused(pool, await pool.keys.sign({ ...claims, scope: 'openid' }, 60));
  const other = await openUserPool(freshFolder());
  await isRefused(pool, await other.signAccessToken({ cognitoUserId: sub, username: sub }));
  const own = await openUserPool(pool.dir);
  const demo = await own.signAccessToken({ cognitoUserId: sub, username: sub });
  expect((await pool.call('GetUser', { AccessToken: demo })).body.Username).toBe(sub);
});

test('a token ends after an hour, a session after thirty days', async () => {
  const { pool } = await open();
  const { AccessToken, RefreshToken } = await signIn(pool, EMAIL, PASSWORD);
  pool.passTime(3_601_000);
  expect((await pool.call('GetUser', { AccessToken })).body.message).toBe(
    'Access Token has expired',
  );
  pool.passTime(30 * 24 * 3_600_000);
  const { body } = await pool.ask('GetTokensFromRefreshToken', { RefreshToken });
  expect(body.message).toBe('Refresh Token has expired');
});

test('a message of a sign-in counts once, and altered it counts for nothing', async () => {
  const { pool } = await open();
  const { responses } = await beginSignIn(pool, EMAIL, PASSWORD);
  expect((await respond(pool, responses)).status).toBe(200);
  const refusal = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' };
  expect((await respond(pool, responses)).body).toEqual(refusal);
  const other = await register(pool, 'mallory@example.com');
  const changes: Record<string, string>[] = [
    { USERNAME: other },
    { USERNAME: 'nobody@example.com' },
    { TIMESTAMP: 'Sat Nov 21 10:00:01 UTC 2026' },
    { PASSWORD_CLAIM_SIGNATURE: Buffer.alloc(32).toString('base64') },
    { PASSWORD_CLAIM_SECRET_BLOCK: Buffer.alloc(96).toString('base64') },
  ];
  for (const change of changes) {
    pool.passTime(15 * 60_000);
    const fresh = await beginSignIn(pool, EMAIL, PASSWORD);
    expect((await respond(pool, { ...fresh.responses, ...change })).body).toEqual(refusal);
  }
  const late = await beginSignIn(pool, EMAIL, PASSWORD);
  pool.passTime(3 * 60_000);
  expect((await respond(pool, late.responses)).body).toEqual(refusal);
});

test('a public value that would make the key known is refused', async () => {
  const { pool } = await open();
  const N = getDiffieHellman('modp15').getPrime('hex');
  for (const SRP_A of ['0', '00', N, `${(BigInt(`0x${N}`) * 2n).toString(16)}`, '-1', 'xyz']) {
    const AuthParameters = { USERNAME: EMAIL, SRP_A };
    const { body } = await pool.ask('InitiateAuth', { AuthFlow: 'USER_SRP_AUTH', AuthParameters });
    expect(body.__type).toBe('InvalidParameterException');
  }
});

test('made-up sessions and refresh tokens lead nowhere', async () => {
  const { pool } = await open();
  const ChallengeResponses = { USERNAME: EMAIL, NEW_PASSWORD: PASSWORD };
  const ChallengeName = 'NEW_PASSWORD_REQUIRED';
  const verifierSession = (await beginSignIn(pool, EMAIL, PASSWORD)).responses;
  for (const Session of ['x'.repeat(40), String(verifierSession.PASSWORD_CLAIM_SECRET_BLOCK)]) {
    const request = { ChallengeName, Session, ChallengeResponses };
    const { body } = await pool.ask('RespondToAuthChallenge', request);
    expect(body.message).toBe('Invalid session for the user, session is expired.');
  }
  const { RefreshToken } = await signIn(pool, EMAIL, PASSWORD);
  const [id] = RefreshToken.split('.');
  for (const made of ['x', `${id}.x`, `${id}`, '.', `${RefreshToken}x`]) {
    const { body } = await pool.ask('GetTokensFromRefreshToken', { RefreshToken: made });
    expect(body.message).toBe('Invalid Refresh Token');
  }
});

test('whoever guesses a password is locked out, and let in again later', async () => {
  const { pool, sub } = await open();
  const guess = async (password: string) =>
    (await respond(pool, (await beginSignIn(pool, EMAIL, password)).responses)).body.message;
  for (let i = 0; i < 5; i += 1) expect(await guess('Wrong-horse-1')).toContain('Incorrect');
  // As many more as a patient attacker would make: the lock is at its longest then.
  for (let i = 0; i < 12; i += 1) pool.pool.signInLock.failed(sub);
  expect(await guess(PASSWORD)).toBe('Password attempts exceeded');
  pool.passTime(15 * 60_000);
  expect(await guess(PASSWORD)).toBeUndefined();
});

test('an unknown name answers like a known one, the same each time', async () => {
  const { pool } = await open();
  const known = (await beginSignIn(pool, EMAIL, PASSWORD)).answer.body;
  const one = (await beginSignIn(pool, 'nobody@example.com', PASSWORD)).answer.body;
  const two = (await beginSignIn(pool, 'Nobody@example.com', PASSWORD)).answer.body;
  expect(Object.keys(one.ChallengeParameters)).toEqual(Object.keys(known.ChallengeParameters));
  const { SALT, USERNAME } = one.ChallengeParameters;
  expect(two.ChallengeParameters).toMatchObject({ SALT, USERNAME });
  expect(USERNAME).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(SALT).toHaveLength(known.ChallengeParameters.SALT.length);
});

test('pages of other origins and rebound names are turned away, before anything happens', async () => {
  const { pool } = await open();
  const request = { ClientId: pool.keys.clientId, Username: 'x@example.com', Password: PASSWORD };
  const foreign = { origin: 'http://evil.example' };
  const { status, headers, body } = await callPool(pool.endpoint, 'SignUp', request, foreign);
  expect([status, body.__type]).toEqual([403, 'ForbiddenException']);
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(pool.pool.accounts.find('x@example.com')).toBeUndefined();
  const own = await callPool(pool.endpoint, 'SignUp', request, { origin: 'http://page.example' });
  expect(own.headers.get('access-control-allow-origin')).toBe('http://page.example');
});

test('secrets are readable by their owner only, and no password or refresh token is among them', async () => {
  const { pool } = await open();
  const { RefreshToken } = await signIn(pool, EMAIL, PASSWORD);
  for (const name of ['pool.json', 'admin-key.json', 'accounts.jsonl', 'mailbox.json']) {
    const path = join(pool.dir, 'user-pool', name);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain(RefreshToken.split('.')[1]);
  }
});
