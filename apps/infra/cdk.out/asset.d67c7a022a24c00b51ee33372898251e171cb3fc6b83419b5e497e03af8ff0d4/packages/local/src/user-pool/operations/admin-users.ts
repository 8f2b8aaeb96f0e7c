import type { User } from '../account.ts';
import { listAttributes, readAttributes } from '../attributes.ts';
import { sendCode } from '../codes.ts';
import { findText, type Input, invalid, textOf } from '../input.ts';
import { makePassword, requireGoodPassword } from '../password-policy.ts';
import { changed, getUser, identityOf, type Operation, type Pool, requirePool } from '../pool.ts';
import { noSuchUser, PoolError } from '../pool-error.ts';
import { makeVerifier } from '../srp.ts';
import { setPassword } from './password.ts';
import { confirmed, newUser, requireFreeEmail, requireUnconfirmed } from './sign-up.ts';

const TEMPORARY_MS = 7 * 24 * 3_600_000;

/** A user as Cognito lists it; times in seconds. */
export function describeUser(user: User) {
  return {
    Username: user.sub,
    UserCreateDate: user.created_at / 1_000,
    UserLastModifiedDate: user.modified_at / 1_000,
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}

/** AdminCreateUser: with a temporary password, in the mailbox unless it is suppressed. */
export const adminCreateUser: Operation = async (pool, input) => {
  requirePool(pool, input);
  const action = findText(input, 'MessageAction');
  const password = findText(input, 'TemporaryPassword') ?? makePassword();
  requireGoodPassword(password);
  const user = action === 'RESEND' ? invitedUser(pool, input) : createdUser(pool, input);
  const stored = withTemporary(pool, user, password);
  await pool.accounts.put(stored);
  if (action !== 'SUPPRESS') await invite(pool, stored, password);
  return { User: { ...describeUser(stored), Attributes: listAttributes(stored) } };
};

function createdUser(pool: Pool, input: Input): User {
  const email = requireFreeEmail(pool, textOf(input, 'Username'));
  const attributes = readAttributes(input, 'admin');
  const email_verified = attributes.email_verified ?? 'false';
  return newUser(pool, { ...attributes, email, email_verified }, 'FORCE_CHANGE_PASSWORD');
}

function invitedUser(pool: Pool, input: Input): User {
  const user = pool.accounts.find(textOf(input, 'Username'));
  if (user === undefined) throw noSuchUser();
  if (user.status !== 'FORCE_CHANGE_PASSWORD') {
    throw new PoolError(
      'NotAuthorizedException',
      `Resend not possible. ${user.sub} status is not FORCE_CHANGE_PASSWORD`,
    );
  }
  return user;
}

function withTemporary(pool: Pool, user: User, password: string): User {
  return changed(pool, user, {
    status: 'FORCE_CHANGE_PASSWORD',
    verifier: makeVerifier(identityOf(pool, user.sub), password),
    temporary_until: pool.now() + TEMPORARY_MS,
  });
}

function invite(pool: Pool, user: User, password: string): Promise<void> {
  const to = user.attributes.email ?? '';
  return pool.mailbox.deliver({
    sent_at: new Date(pool.now()).toISOString(),
    to,
    subject: 'Your temporary password',
    text: `Your username is ${to} and temporary password is ${password}`,
    code: password,
  });
}

/** AdminGetUser. */
export const adminGetUser: Operation = async (pool, input) => {
  const user = getUser(pool, input);
  return { ...describeUser(user), UserAttributes: listAttributes(user) };
};

/** AdminConfirmSignUp: without a code, and so without proving the address. */
export const adminConfirmSignUp: Operation = async (pool, input) => {
  const user = getUser(pool, input);
  requireUnconfirmed(user);
  const { email_verified = 'false' } = user.attributes;
  const done = confirmed(pool, user);
  await pool.accounts.put({ ...done, attributes: { ...done.attributes, email_verified } });
  return {};
};

/** AdminSetUserPassword: for good, or until the user chooses another. */
export const adminSetUserPassword: Operation = async (pool, input) => {
  const password = textOf(input, 'Password');
  const user = getUser(pool, input);
  requireGoodPassword(password);
  pool.signInLock.succeeded(user.sub);
  if (input.Permanent === true) await setPassword(pool, { ...user, status: 'CONFIRMED' }, password);
  else await pool.accounts.put(withTemporary(pool, user, password));
  return {};
};

/** AdminResetUserPassword: the old password is void, and a code is sent. */
export const adminResetUserPassword: Operation = async (pool, input) => {
  const user = getUser(pool, input);
  if (user.attributes.email_verified !== 'true') {
    throw invalid(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  }
  await sendCode(pool, { ...user, status: 'RESET_REQUIRED' }, 'password');
  return {};
};

/** AdminUpdateUserAttributes: an address takes effect at once. */
export const adminUpdateUserAttributes: Operation = async (pool, input) => {
  const user = getUser(pool, input);
  const given = readAttributes(input, 'admin');
  const { email } = given;
  const isNew = email !== undefined && email !== user.attributes.email;
  if (isNew && (pool.accounts.find(email)?.sub ?? user.sub) !== user.sub) {
    throw new PoolError('AliasExistsException', 'An account with the given email already exists.');
  }
  const attributes = { ...user.attributes, ...(isNew && { email_verified: 'false' }), ...given };
  await pool.accounts.put(changed(pool, user, { attributes }));
  return {};
};
