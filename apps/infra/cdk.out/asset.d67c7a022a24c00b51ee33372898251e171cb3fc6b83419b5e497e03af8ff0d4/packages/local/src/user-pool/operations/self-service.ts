import type { User } from '../account.ts';
import { listAttributes, readAttributes } from '../attributes.ts';
import { type CodeDelivery, checkCode, sendCode, withoutCode } from '../codes.ts';
import { findTexts, invalid, textOf } from '../input.ts';
import { changed, type Operation, type Pool } from '../pool.ts';
import { PoolError } from '../pool-error.ts';
import { requireTokenUser } from '../sessions.ts';

/** GetUser. */
export const getUser: Operation = async (pool, input) => {
  const user = await requireTokenUser(pool, input);
  return { Username: user.sub, UserAttributes: listAttributes(user) };
};

/**
 * UpdateUserAttributes. A new address gets a code and replaces the old one when that comes back, as
 * in a pool that verifies before it updates: until then the old one signs in.
 */
export const updateUserAttributes: Operation = async (pool, input) => {
  const user = await requireTokenUser(pool, input);
  const { email, ...others } = readAttributes(input, 'user');
  const updated = changed(pool, user, { attributes: { ...user.attributes, ...others } });
  const isNew = email !== undefined && email !== user.attributes.email;
  if (!isNew) {
    await pool.accounts.put(updated);
    return { CodeDeliveryDetailsList: [] };
  }
  requireFreeFor(pool, user, email);
  return { CodeDeliveryDetailsList: [await sendEmailCode(pool, updated, email)] };
};

/** DeleteUserAttributes, but for the address that signs in. */
export const deleteUserAttributes: Operation = async (pool, input) => {
  const user = await requireTokenUser(pool, input);
  const names = findTexts(input, 'UserAttributeNames') ?? [];
  for (const name of ['email', 'email_verified', 'sub']) {
    if (names.includes(name)) throw invalid(`Cannot delete the required attribute ${name}`);
  }
  const attributes = Object.fromEntries(
    Object.entries(user.attributes).filter(([name]) => !names.includes(name)),
  );
  await pool.accounts.put(changed(pool, user, { attributes }));
  return {};
};

/** GetUserAttributeVerificationCode: the code again, for the address that waits for it. */
export const getUserAttributeVerificationCode: Operation = async (pool, input) => {
  requireEmailName(textOf(input, 'AttributeName'));
  const user = await requireTokenUser(pool, input);
  return { CodeDeliveryDetails: await sendEmailCode(pool, user, user.codes.email?.email) };
};

/** VerifyUserAttribute. */
export const verifyUserAttribute: Operation = async (pool, input) => {
  requireEmailName(textOf(input, 'AttributeName'));
  const code = textOf(input, 'Code');
  const user = await requireTokenUser(pool, input);
  const sent = await checkCode(pool, user, 'email', code);
  if (sent.email) requireFreeFor(pool, user, sent.email);
  const proven = { email_verified: 'true', ...(sent.email && { email: sent.email }) };
  const attributes = { ...user.attributes, ...proven };
  await pool.accounts.put(changed(pool, user, { attributes, codes: withoutCode(user, 'email') }));
  return {};
};

/** DeleteUser: the account and its sessions. */
export const deleteUser: Operation = async (pool, input) => {
  const user = await requireTokenUser(pool, input);
  await pool.accounts.remove(user.sub);
  return {};
};

async function sendEmailCode(pool: Pool, user: User, email?: string): Promise<CodeDelivery> {
  const key = `email:${user.sub}`;
  pool.letterLimit.check(key);
  pool.letterLimit.count(key);
  return sendCode(pool, user, 'email', email);
}

function requireEmailName(name: string): void {
  if (name !== 'email') throw invalid(`Attribute ${name} cannot be verified in this pool.`);
}

function requireFreeFor(pool: Pool, user: User, email: string): void {
  const holder = pool.accounts.find(email);
  if (holder && holder.sub !== user.sub) {
    throw new PoolError('AliasExistsException', 'An account with the given email already exists.');
  }
}
