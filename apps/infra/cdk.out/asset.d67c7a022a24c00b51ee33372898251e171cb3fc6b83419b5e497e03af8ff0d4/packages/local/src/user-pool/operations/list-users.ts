import type { User } from '../account.ts';
import { listAttributes } from '../attributes.ts';
import { findText, findTexts, type Input, invalid } from '../input.ts';
import { type Operation, requirePool } from '../pool.ts';
import { describeUser } from './admin-users.ts';

const MAX_LIMIT = 60;
const FILTER = /^\s*([\w:]+)\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/;
const SEARCHABLE = new Set([
  'cognito:user_status',
  'email',
  'family_name',
  'given_name',
  'name',
  'phone_number',
  'preferred_username',
  'status',
  'sub',
  'username',
]);

/** ListUsers: filtered, in the order in which they were made, at most 60 a page. */
export const listUsers: Operation = async (pool, input) => {
  requirePool(pool, input);
  const limit = limitOf(input);
  const names = findTexts(input, 'AttributesToGet');
  const filter = findText(input, 'Filter') ?? '';
  const fits = filterOf(filter);
  const start = readPlace(findText(input, 'PaginationToken'), filter);
  const found = [...pool.accounts.list()]
    .sort(comparePlaces)
    .filter((user) => fits(user) && (start === undefined || comparePlaces(user, start) > 0));
  const users = found.slice(0, limit);
  const last = users.at(-1);
  return {
    Users: users.map((user) => ({
      ...describeUser(user),
      Attributes: listAttributes(user, names),
    })),
    ...(last && found.length > limit && { PaginationToken: writePlace(last, filter) }),
  };
};

function limitOf({ Limit }: Input): number {
  if (Limit === undefined || Limit === null || Limit === 0) return MAX_LIMIT;
  const isLimit = typeof Limit === 'number' && Number.isInteger(Limit) && Limit > 0;
  if (isLimit && Limit <= MAX_LIMIT) return Limit;
  throw invalid(
    `1 validation error detected: Value '${String(Limit)}' at 'limit' failed to satisfy constraint: Member must have value less than or equal to ${MAX_LIMIT}`,
  );
}

/** `name = "value"` or `name ^= "beginning"`; an empty filter lets everybody through. */
function filterOf(filter: string): (user: User) => boolean {
  if (filter.trim() === '') return () => true;
  const [, name = '', operator, quoted = ''] = FILTER.exec(filter) ?? [];
  if (!SEARCHABLE.has(name))
    throw invalid('Error while parsing filter or attribute not searchable.');
  const wanted = normal(name, quoted.replace(/\\(.)/g, '$1'));
  return (user) => {
    const value = searchedOf(user, name);
    if (value === undefined) return false;
    const actual = normal(name, value);
    return operator === '=' ? actual === wanted : actual.startsWith(wanted);
  };
}

/** The status, and the address that signs in, are found in any case of letters. */
function normal(name: string, value: string): string {
  return name === 'cognito:user_status' || name === 'email' ? value.toLowerCase() : value;
}

function searchedOf(user: User, name: string): string | undefined {
  if (name === 'username' || name === 'sub') return user.sub;
  if (name === 'status') return user.enabled ? 'Enabled' : 'Disabled';
  return name === 'cognito:user_status' ? user.status : user.attributes[name];
}

type Place = Pick<User, 'created_at' | 'sub'>;

/** People who come or go between two pages move nobody else. */
function comparePlaces(a: Place, b: Place): number {
  return a.created_at - b.created_at || (a.sub < b.sub ? -1 : Number(a.sub > b.sub));
}

function writePlace({ created_at, sub }: Place, filter: string): string {
  return Buffer.from(JSON.stringify([created_at, sub, filter])).toString('base64url');
}

function readPlace(token: string | undefined, filter: string): Place | undefined {
  if (token === undefined) return undefined;
  try {
    const [created_at, sub, of] = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (typeof created_at === 'number' && typeof sub === 'string' && of === filter) {
      return { created_at, sub };
    }
  } catch {}
  throw invalid('Invalid pagination token given.');
}
