import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createVerifier } from './auth.ts';

const USER_POOL_ID = 'us-east-1_Rotating1';
const CLIENT_ID = 'client';

async function newKey() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig', kty: 'RSA' };
  const sign = (): Promise<string> =>
    new SignJWT({ token_use: 'access', client_id: CLIENT_ID })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setSubject('somebody')
      .setIssuer(`https://cognito-idp.us-east-1.amazonaws.com/${USER_POOL_ID}`)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  return { jwk, sign };
}

/** A pool that publishes the keys it is given, and counts how often it was asked. */
function poolOf(...first: JWK[]) {
  const state = { keys: first, fetches: 0 };
  const verify = createVerifier({
    userPoolId: USER_POOL_ID,
    clientId: CLIENT_ID,
    fetchJwks: async () => {
      state.fetches += 1;
      return { keys: state.keys as (JWK & { kty: string })[] };
    },
  });
  return { state, verify };
}

test('a token by a new key of the pool is accepted after one more fetch of its keys', async () => {
  const [old, fresh] = await Promise.all([newKey(), newKey()]);
  const { state, verify } = poolOf(old.jwk);
  await verify(await old.sign());
  state.keys = [old.jwk, fresh.jwk];
  const tokens = await Promise.all(Array.from({ length: 10 }, fresh.sign));
  for (const answer of await Promise.all(tokens.map(verify))) {
    expect(answer.cognitoUserId).toBe('somebody');
  }
  await verify(await old.sign());
  expect(state.fetches).toBe(2);
});

test('made-up key ids are refused without hammering the pool, and hide no new key', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const [own, fresh, foreign] = await Promise.all([newKey(), newKey(), newKey()]);
  const { state, verify } = poolOf(own.jwk);
  await verify(await own.sign());
  const forged = await foreign.sign();
  const [, ...rest] = forged.split('.');
  const madeUp = (): string => {
    const header = { alg: 'RS256', kid: randomUUID() };
    return [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.');
  };
  await expect(verify(forged)).rejects.toMatchObject({ code: 'token_invalid' });
  expect(state.fetches).toBe(2);
  const refused = Array.from({ length: 200 }, async () => {
    try {
      await verify(madeUp());
      return 'accepted';
    } catch (error) {
      return (error as { code: string }).code;
    }
  });
  // While they wait, a key that was known goes on at once, and a new one is found by the same fetch.
  await verify(await own.sign());
  expect(state.fetches).toBe(2);
  state.keys = [own.jwk, fresh.jwk];
  const found = verify(await fresh.sign());
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await found).cognitoUserId).toBe('somebody');
  expect(new Set(await Promise.all(refused))).toEqual(new Set(['token_invalid']));
  expect(state.fetches).toBe(3);
});
