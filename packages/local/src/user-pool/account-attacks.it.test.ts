import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPoolStand, PASSWORD, register } from '../fixtures/pool-stand.ts';
import { beginSignIn, respond, signIn } from '../fixtures/srp-client.ts';
import type { User } from './account.ts';
import { openAccounts } from './accounts.ts';
import { isPassword } from './srp.ts';

const EMAIL = 'eve@example.com';

async function open() {
  const pool = await openPoolStand();
  return { pool, sub: await register(pool, EMAIL) };
}

test('a bad password is refused before it shows whether there is an account', async () => {
  const { pool } = await open();
  for (const Username of [EMAIL, 'nobody@example.com']) {
    const request = { Username, ConfirmationCode: '123456', Password: 'short' };
    const { body } = await pool.ask('ConfirmForgotPassword', request);
    expect(body.__type).toBe('InvalidPasswordException');
  }
});

test('what tells that an address has an account, as in Cognito: to sign up with it, and its codes', async () => {
  const { pool } = await open();
  const typeOf = async (operation: string, Username: string) => {
    const request = { Username, Password: PASSWORD, ConfirmationCode: '123456' };
    return (await pool.ask(operation, request)).body.__type;
  };
  expect(await typeOf('SignUp', EMAIL.toUpperCase())).toBe('UsernameExistsException');
  expect(await typeOf('ResendConfirmationCode', EMAIL)).toBe('InvalidParameterException');
  expect(await typeOf('ConfirmSignUp', EMAIL)).toBe('NotAuthorizedException');
  expect(await typeOf('ConfirmSignUp', 'nobody@example.com')).toBe('ExpiredCodeException');
});

test('guesses of a code that come all at once count one by one', async () => {
  const { pool } = await open();
  await pool.ask('ForgotPassword', { Username: EMAIL });
  const code = await pool.codeOf(EMAIL);
  const confirm = async (ConfirmationCode: string) =>
    (
      await pool.ask('ConfirmForgotPassword', {
        Username: EMAIL,
        ConfirmationCode,
        Password: 'Second-horse-2',
      })
    ).body.__type;
  const guesses = Array.from({ length: 30 }, (_, i) => String((Number(code) + 1 + i) % 1_000_000));
  const answers = await Promise.all(guesses.map((guess) => confirm(guess.padStart(6, '0'))));
  expect(answers.filter((type) => type === 'CodeMismatchException')).toHaveLength(5);
  expect(answers.filter((type) => type === 'LimitExceededException')).toHaveLength(25);
  expect(await confirm(code)).toBe('LimitExceededException');
});

test('a new password leaves sessions open, as in Cognito, until a sign-out everywhere', async () => {
  const { pool } = await open();
  const thief = await signIn(pool, EMAIL, PASSWORD);
  const refresh = () => pool.ask('GetTokensFromRefreshToken', { RefreshToken: thief.RefreshToken });
  await pool.ask('ForgotPassword', { Username: EMAIL });
  const reset = { ConfirmationCode: await pool.codeOf(EMAIL), Password: 'Second-horse-2' };
  await pool.ask('ConfirmForgotPassword', { Username: EMAIL, ...reset });
  expect((await refresh()).status).toBe(200);
  const { AccessToken } = await signIn(pool, EMAIL, 'Second-horse-2');
  await pool.call('GlobalSignOut', { AccessToken });
  expect((await refresh()).body.message).toBe('Invalid Refresh Token');
  expect((await pool.call('GetUser', { AccessToken: thief.AccessToken })).status).toBe(400);
});

test('whoever signs up with another’s address gets in only if its owner types in the code', async () => {
  const pool = await openPoolStand();
  await pool.ask('SignUp', { Username: EMAIL, Password: PASSWORD });
  const attempt = async (password: string) =>
    (await respond(pool, (await beginSignIn(pool, EMAIL, password)).responses)).body.__type;
  expect(await attempt(PASSWORD)).toBe('UserNotConfirmedException');
  await pool.ask('ResendConfirmationCode', { Username: EMAIL });
  const ConfirmationCode = await pool.codeOf(EMAIL);
  await pool.ask('ConfirmSignUp', { Username: EMAIL, ConfirmationCode });
  expect(await attempt(PASSWORD)).toBeUndefined();
  await pool.ask('ForgotPassword', { Username: EMAIL });
  const reset = { ConfirmationCode: await pool.codeOf(EMAIL), Password: 'Second-horse-2' };
  await pool.ask('ConfirmForgotPassword', { Username: EMAIL, ...reset });
  expect(await attempt(PASSWORD)).toBe('NotAuthorizedException');
});

test('a copied accounts file lets a password be guessed at leisure, and the right one be known', async () => {
  const { pool, sub } = await open();
  const path = join(pool.dir, 'user-pool', 'accounts.jsonl');
  const copy = await openAccounts(path, Date.now);
  const { verifier } = copy.find(sub) as Required<User>;
  await copy.close();
  const identity = { poolName: pool.keys.poolName, userId: sub };
  expect(isPassword(identity, 'Wrong-horse-1', verifier)).toBe(false);
  expect(isPassword(identity, PASSWORD, verifier)).toBe(true);
});
