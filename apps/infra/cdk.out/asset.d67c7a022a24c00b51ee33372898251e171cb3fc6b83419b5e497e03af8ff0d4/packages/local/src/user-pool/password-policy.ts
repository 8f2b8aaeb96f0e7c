import { randomInt } from 'node:crypto';
import { PoolError } from './pool-error.ts';

const MIN_LENGTH = 8;
const MAX_LENGTH = 256;
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

const RULES: readonly (readonly [RegExp, string])[] = [
  [/[A-Z]/, 'Password must have uppercase characters'],
  [/[a-z]/, 'Password must have lowercase characters'],
  [/[0-9]/, 'Password must have numeric characters'],
  [SYMBOL, 'Password must have symbol characters'],
];

/** Cognito's default policy. @throws {PoolError} `InvalidPasswordException`, naming the rule. */
export function requireGoodPassword(password: string): void {
  if (password.length < MIN_LENGTH) refuse('Password not long enough');
  if (password.length > MAX_LENGTH) refuse('Password too long');
  // A blank at either end is a slip of the keyboard that would lock its owner out.
  if (password.trim() !== password) refuse('Password must not begin or end with a blank');
  for (const [pattern, reason] of RULES) if (!pattern.test(password)) refuse(reason);
}

/** A random password that the policy accepts. */
export function makePassword(): string {
  const sets = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '!@#%*'];
  return Array.from({ length: 16 }, (_, i) => {
    const set = sets[i % sets.length] as string;
    return set[randomInt(set.length)];
  }).join('');
}

function refuse(reason: string): never {
  throw new PoolError(
    'InvalidPasswordException',
    `Password did not conform with policy: ${reason}`,
  );
}
