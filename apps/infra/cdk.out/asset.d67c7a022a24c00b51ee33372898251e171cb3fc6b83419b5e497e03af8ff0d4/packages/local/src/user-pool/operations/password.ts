import type { User } from '../account.ts';
import { checkCode, deliveryTo, expiredCode, sendCode, withoutCode } from '../codes.ts';
import { invalid, textOf } from '../input.ts';
import { requireGoodPassword } from '../password-policy.ts';
import { changed, identityOf, type Operation, type Pool, requireClient } from '../pool.ts';
import { noSuchUser, PoolError, wrongPassword } from '../pool-error.ts';
import { requireTokenUser } from '../sessions.ts';
import { isPassword, makeVerifier } from '../srp.ts';

/** ForgotPassword: a code to the proven address of a user who has a password. */
export const forgotPassword: Operation = async (pool, input) => {
  requireClient(pool, input);
  const username = textOf(input, 'Username');
  const user = pool.accounts.find(username);
  const key = `password:${user?.sub ?? username.toLowerCase()}`;
  pool.letterLimit.check(key);
  pool.letterLimit.count(key);
  const refusal = whyNoReset(user);
  if (user && !refusal) return { CodeDeliveryDetails: await sendCode(pool, user, 'password') };
  if (!pool.keys.hidesUsers) throw refusal;
  // By whatever name one asks, the answer names the same address, as it does for a real account.
  return { CodeDeliveryDetails: deliveryTo(user?.attributes.email ?? username) };
};

function whyNoReset(user: User | undefined): PoolError | undefined {
  if (user === undefined) return noSuchUser();
  if (!user.enabled || user.status === 'FORCE_CHANGE_PASSWORD') {
    return new PoolError(
      'NotAuthorizedException',
      'User password cannot be reset in the current state.',
    );
  }
  if (user.status === 'UNCONFIRMED' || user.attributes.email_verified !== 'true') {
    return invalid(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  }
  return undefined;
}

/** ConfirmForgotPassword: the code, and the password that holds from then on. */
export const confirmForgotPassword: Operation = async (pool, input) => {
  requireClient(pool, input);
  const code = textOf(input, 'ConfirmationCode');
  const password = textOf(input, 'Password');
  const user = pool.accounts.find(textOf(input, 'Username'));
  if (user === undefined) throw pool.keys.hidesUsers ? expiredCode() : noSuchUser();
  requireGoodPassword(password);
  await checkCode(pool, user, 'password', code);
  await setPassword(pool, { ...user, codes: withoutCode(user, 'password') }, password);
  pool.signInLock.succeeded(user.sub);
  return {};
};

/** ChangePassword, by somebody who is signed in and knows the old one. */
export const changePassword: Operation = async (pool, input) => {
  const proposed = textOf(input, 'ProposedPassword');
  const previous = textOf(input, 'PreviousPassword');
  const user = await requireTokenUser(pool, input);
  pool.changeLimit.check(user.sub);
  const knows = user.verifier && isPassword(identityOf(pool, user.sub), previous, user.verifier);
  if (!knows) {
    pool.changeLimit.count(user.sub);
    throw wrongPassword();
  }
  requireGoodPassword(proposed);
  await setPassword(pool, user, proposed);
  return {};
};

/** Stores a password that its owner chose. */
export function setPassword(pool: Pool, user: User, password: string): Promise<void> {
  const { temporary_until: _gone, ...kept } = user;
  const verifier = makeVerifier(identityOf(pool, user.sub), password);
  const status = user.status === 'UNCONFIRMED' ? 'UNCONFIRMED' : 'CONFIRMED';
  return pool.accounts.put(changed(pool, kept, { status, verifier }));
}
