import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { freshFolder } from '../fixtures/fresh-folder.ts';
import {
  callPool,
  openPoolStand,
  PASSWORD,
  type PoolStand,
  register,
} from '../fixtures/pool-stand.ts';
import { runFixture } from '../fixtures/run-fixture.ts';
import { signIn } from '../fixtures/srp-client.ts';
import { openAccounts } from './accounts.ts';
import { openPoolKeys } from './pool-keys.ts';
import { startUserPool } from './start.ts';

test('a restart keeps port, keys, people and sessions', async () => {
  const first = await openPoolStand();
  const sub = await register(first, 'ada@example.com');
  const { AccessToken, RefreshToken } = await signIn(first, 'ada@example.com', PASSWORD);
  await first.stop();
  const second = await openPoolStand(first.dir);
  expect(second.endpoint).toBe(first.endpoint);
  expect(second.keys.jwks).toEqual(first.keys.jwks);
  expect((await second.call('GetUser', { AccessToken })).body.Username).toBe(sub);
  expect((await second.ask('GetTokensFromRefreshToken', { RefreshToken })).status).toBe(200);
  expect((await signIn(second, 'ada@example.com', PASSWORD)).AccessToken).toBeDefined();
});

test('a restart forgets who is locked out, not how often a code was guessed', async () => {
  const first = await openPoolStand();
  const sub = await register(first, 'ada@example.com');
  await first.ask('ForgotPassword', { Username: 'ada@example.com' });
  const code = await first.codeOf('ada@example.com');
  const confirm = async (pool: PoolStand, ConfirmationCode: string) => {
    const request = { Username: 'ada@example.com', ConfirmationCode, Password: 'Second-horse-2' };
    return (await pool.ask('ConfirmForgotPassword', request)).body.__type;
  };
  const wrong = code === '000000' ? '111111' : '000000';
  for (let i = 0; i < 5; i += 1) await confirm(first, wrong);
  for (let i = 0; i < 9; i += 1) first.pool.signInLock.failed(sub);
  expect(await signIn(first, 'ada@example.com', PASSWORD)).toBeUndefined();
  await first.stop();
  const second = await openPoolStand(first.dir);
  expect(await confirm(second, code)).toBe('LimitExceededException');
  expect((await signIn(second, 'ada@example.com', PASSWORD)).AccessToken).toBeDefined();
});

test('without its pool.json a pool makes a new key: what the old one signed is void, passwords hold', async () => {
  const first = await openPoolStand();
  const sub = await register(first, 'ada@example.com');
  const { AccessToken } = await signIn(first, 'ada@example.com', PASSWORD);
  const stolen = await openPoolKeys(first.dir);
  await first.stop();
  rmSync(join(first.dir, 'user-pool', 'pool.json'));
  rmSync(join(first.dir, 'user-pool', 'admin-key.json'));
  const second = await openPoolStand(first.dir);
  const made = await stolen.sign({ ...decodeJwt(AccessToken), sub }, 3600);
  for (const token of [AccessToken, made]) {
    const { body } = await second.call('GetUser', { AccessToken: token });
    expect(body.message).toBe('Invalid Access Token');
  }
  expect(second.adminKey).not.toEqual(first.adminKey);
  expect((await signIn(second, 'ada@example.com', PASSWORD)).AccessToken).toBeDefined();
});

test('a port that is taken: another one, or a clear word when it was asked for', async () => {
  const first = await openPoolStand();
  await first.stop();
  const port = Number(new URL(first.endpoint).port);
  const taker = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void taker.close());
  const second = await openPoolStand(first.dir);
  expect(second.endpoint).not.toBe(first.endpoint);
  const options = { port, allowedOrigins: [], onError: () => {} };
  await expect(startUserPool(freshFolder(), options)).rejects.toMatchObject({ code: 'port_taken' });
});

test('nothing that was answered is lost when the process is killed', async () => {
  const dir = freshFolder();
  const { clientId: ClientId } = await openPoolKeys(dir);
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const process = runFixture('hold-user-pool', dir);
    onTestFinished(() => process.kill());
    const endpoint = await process.line();
    const signUps = Array.from({ length: 30 }, async (_, i) => {
      const Username = `person${round}-${i}@example.com`;
      const request = { ClientId, Username, Password: PASSWORD };
      const answer = await callPool(endpoint, 'SignUp', request).catch(() => undefined);
      if (answer?.status === 200) acknowledged.push(Username);
      if (acknowledged.length >= 10 * (round + 1)) await process.kill();
    });
    await Promise.all(signUps);
    await process.kill();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(30);
  const accounts = await openAccounts(join(dir, 'user-pool', 'accounts.jsonl'), Date.now);
  for (const email of acknowledged) {
    expect(accounts.find(email)).toMatchObject({ status: 'UNCONFIRMED' });
  }
  await accounts.close();
});
