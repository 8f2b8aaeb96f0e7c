import { randomUUID } from 'node:crypto';
import type { User } from '../account.ts';
import { readAttributes, requireEmail } from '../attributes.ts';
import { checkCode, deliveryTo, expiredCode, sendCode, withoutCode } from '../codes.ts';
import { invalid, textOf } from '../input.ts';
import { requireGoodPassword } from '../password-policy.ts';
import { changed, identityOf, type Operation, type Pool, requireClient } from '../pool.ts';
import { noSuchUser, PoolError } from '../pool-error.ts';
import { makeVerifier } from '../srp.ts';

/** SignUp: an account that waits for its code. */
export const signUp: Operation = async (pool, input) => {
  requireClient(pool, input);
  const email = requireFreeEmail(pool, textOf(input, 'Username'));
  const given = readAttributes(input, 'user');
  if (given.email !== undefined && given.email.toLowerCase() !== email.toLowerCase()) {
    throw invalid('The email attribute must be the username.');
  }
  const password = textOf(input, 'Password');
  requireGoodPassword(password);
  const user = newUser(pool, { ...given, email, email_verified: 'false' }, 'UNCONFIRMED');
  const verifier = makeVerifier(identityOf(pool, user.sub), password);
  const CodeDeliveryDetails = await sendCode(pool, { ...user, verifier }, 'sign_up');
  return { UserConfirmed: false, UserSub: user.sub, CodeDeliveryDetails };
};

/** ConfirmSignUp: the code proves the address. */
export const confirmSignUp: Operation = async (pool, input) => {
  requireClient(pool, input);
  const code = textOf(input, 'ConfirmationCode');
  const user = pool.accounts.find(textOf(input, 'Username'));
  if (user === undefined) throw pool.keys.hidesUsers ? expiredCode() : noSuchUser();
  requireUnconfirmed(user);
  await checkCode(pool, user, 'sign_up', code);
  await pool.accounts.put(confirmed(pool, user));
  return {};
};

/** ResendConfirmationCode. */
export const resendConfirmationCode: Operation = async (pool, input) => {
  requireClient(pool, input);
  const username = textOf(input, 'Username');
  const user = pool.accounts.find(username);
  if (user === undefined) {
    if (!pool.keys.hidesUsers) throw noSuchUser();
    return { CodeDeliveryDetails: deliveryTo(username) };
  }
  if (user.status !== 'UNCONFIRMED') throw invalid('User is already confirmed.');
  pool.letterLimit.check(`sign_up:${user.sub}`);
  pool.letterLimit.count(`sign_up:${user.sub}`);
  return { CodeDeliveryDetails: await sendCode(pool, user, 'sign_up') };
};

/** A new account with nothing but its attributes. */
export function newUser(
  pool: Pool,
  attributes: User['attributes'],
  status: User['status'],
  sub: string = randomUUID(),
): User {
  const at = pool.now();
  return {
    sub,
    status,
    enabled: true,
    attributes,
    codes: {},
    created_at: at,
    modified_at: at,
    signed_out_at: 0,
  };
}

/** The account once its address is proven. */
export function confirmed(pool: Pool, user: User): User {
  return changed(pool, user, {
    status: 'CONFIRMED',
    attributes: { ...user.attributes, email_verified: 'true' },
    codes: withoutCode(user, 'sign_up'),
  });
}

/** @throws {PoolError} when there is nothing to confirm. */
export function requireUnconfirmed(user: User): void {
  if (user.status !== 'UNCONFIRMED') {
    throw new PoolError(
      'NotAuthorizedException',
      `User cannot be confirmed. Current status is ${user.status}`,
    );
  }
}

/** Answers the address when an account may be made for it. */
export function requireFreeEmail(pool: Pool, email: string): string {
  if (!email.includes('@')) throw invalid('Username should be an email.');
  requireEmail(email);
  if (pool.accounts.find(email)) {
    throw new PoolError(
      'UsernameExistsException',
      'An account with the given email already exists.',
    );
  }
  return email;
}
