import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freshFolder } from '../fixtures/fresh-folder.ts';
import { callPool, openPoolStand, PASSWORD, register } from '../fixtures/pool-stand.ts';
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
