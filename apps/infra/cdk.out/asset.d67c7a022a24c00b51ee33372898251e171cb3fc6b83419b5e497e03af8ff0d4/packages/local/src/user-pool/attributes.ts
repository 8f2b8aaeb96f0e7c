import type { User } from './account.ts';
import { findText, type Input, invalid, textOf } from './input.ts';
import { PoolError } from './pool-error.ts';

/** Attributes by name. */
export type Attributes = Readonly<Record<string, string>>;

const WRITABLE = new Set([
  'address',
  'birthdate',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'website',
  'zoneinfo',
]);

const ADMIN_WRITABLE = new Set([...WRITABLE, 'email_verified', 'phone_number_verified']);
const PROTECTED = new Set(['sub', 'email_verified', 'phone_number_verified', 'updated_at']);
const EMAIL = /^[^\s@"(),:;<>[\]\\]{1,64}@[^\s@"(),:;<>[\]\\.]+(\.[^\s@"(),:;<>[\]\\.]+)*$/;
const MAX_LENGTH = 2_048;

/** The attributes of a request, checked against the pool's schema. */
export function readAttributes(input: Input, by: 'user' | 'admin'): Attributes {
  const list = input.UserAttributes ?? [];
  if (!Array.isArray(list)) throw invalid('UserAttributes is not a list');
  const entries = list.map((one: Input) => {
    const name = textOf(one ?? {}, 'Name');
    return [name, checkAttribute(name, findText(one, 'Value') ?? '', by)] as const;
  });
  return Object.fromEntries(entries);
}

/** Answers the value when somebody may write it to an attribute of that name. */
export function checkAttribute(name: string, value: string, by: 'user' | 'admin'): string {
  const allowed = by === 'admin' ? ADMIN_WRITABLE : WRITABLE;
  if (!allowed.has(name)) {
    if (PROTECTED.has(name)) {
      throw by === 'admin'
        ? invalid(`Cannot modify the non-mutable attribute ${name}`)
        : new PoolError(
            'NotAuthorizedException',
            'A client attempted to write unauthorized attribute',
          );
    }
    throw invalid(
      `Attributes did not conform to the schema: ${name}: Attribute does not exist in the schema.\n`,
    );
  }
  if (value.length > MAX_LENGTH) {
    throw invalid(`Attributes did not conform to the schema: ${name}: String is too long.\n`);
  }
  if (name === 'email') requireEmail(value);
  return value;
}

/** @throws {PoolError} when it cannot be an address that letters go to. */
export function requireEmail(email: string): void {
  if (!EMAIL.test(email) || email.length > 254) throw invalid('Invalid email address format.');
}

/** The attributes as Cognito lists them, or those of some names. */
export function listAttributes(user: User, names?: readonly string[]) {
  return Object.entries({ sub: user.sub, ...user.attributes })
    .filter(([name]) => names === undefined || names.includes(name))
    .map(([Name, Value]) => ({ Name, Value }));
}
