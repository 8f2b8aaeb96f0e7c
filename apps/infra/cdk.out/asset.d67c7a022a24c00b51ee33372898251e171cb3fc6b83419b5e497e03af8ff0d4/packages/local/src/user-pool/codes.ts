import { randomInt } from 'node:crypto';
import type { CodeUse, SentCode, User } from './account.ts';
import { attemptLimitExceeded } from './attempts.ts';
import { changed, type Pool } from './pool.ts';
import { PoolError } from './pool-error.ts';
import { sameText } from './srp.ts';

const HOUR_MS = 3_600_000;
const WRONG_TRIES = 5;

// Lifetimes as Cognito's.
const USES: Record<CodeUse, { lifetimeMs: number; subject: string }> = {
  sign_up: { lifetimeMs: 24 * HOUR_MS, subject: 'Your verification code' },
  password: { lifetimeMs: HOUR_MS, subject: 'Your password reset code' },
  email: { lifetimeMs: 24 * HOUR_MS, subject: 'Your verification code' },
};

/** Where a code went, as Cognito tells it. */
export interface CodeDelivery {
  readonly Destination: string;
  readonly DeliveryMedium: 'EMAIL';
  readonly AttributeName: 'email';
}

/**
 * Stores the user with a new code and puts the code into the mailbox. Earlier codes of the same use
 * are void then. `email` is an address that is not the account's yet.
 */
export async function sendCode(
  pool: Pool,
  user: User,
  use: CodeUse,
  email?: string,
): Promise<CodeDelivery> {
  const { lifetimeMs, subject } = USES[use];
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const to = email ?? user.attributes.email ?? '';
  const sent = {
    code,
    expires_at: pool.now() + lifetimeMs,
    wrong_tries: 0,
    ...(email && { email }),
  };
  await pool.accounts.put(changed(pool, user, { codes: { ...user.codes, [use]: sent } }));
  await pool.mailbox.deliver({
    sent_at: new Date(pool.now()).toISOString(),
    to,
    subject,
    text: `${subject} is ${code}`,
    code,
  });
  return deliveryTo(to);
}

/**
 * Checks a code that somebody typed and counts a wrong one. Whoever calls stores the user without it
 * (`withoutCode`) before anything is awaited.
 * @throws {PoolError} `CodeMismatchException`, `ExpiredCodeException`, or `LimitExceededException`
 *   after five wrong ones, until a new code is sent.
 */
export async function checkCode(
  pool: Pool,
  user: User,
  use: CodeUse,
  code: string,
): Promise<SentCode> {
  const sent = user.codes[use];
  if (sent === undefined || sent.expires_at <= pool.now()) throw expiredCode();
  if (sent.wrong_tries >= WRONG_TRIES) throw attemptLimitExceeded();
  if (sameText(sent.code, code.trim())) return sent;
  const counted = { ...sent, wrong_tries: sent.wrong_tries + 1 };
  await pool.accounts.put({ ...user, codes: { ...user.codes, [use]: counted } });
  throw wrongCode();
}

/** The codes of a user but for one use. */
export function withoutCode(user: User, use: CodeUse): User['codes'] {
  const { [use]: _used, ...rest } = user.codes;
  return rest;
}

/** An address with most of it hidden, as Cognito shows it. */
export function deliveryTo(email: string): CodeDelivery {
  const [name = '', host = ''] = email.split('@');
  const Destination = `${name.charAt(0)}***@${host.charAt(0)}***`;
  return { Destination, DeliveryMedium: 'EMAIL', AttributeName: 'email' };
}

/** Cognito's answer to a code that is not the right one. */
export function wrongCode(): PoolError {
  return new PoolError(
    'CodeMismatchException',
    'Invalid verification code provided, please try again.',
  );
}

/** Cognito's answer to a code that was never sent or is too old. */
export function expiredCode(): PoolError {
  return new PoolError(
    'ExpiredCodeException',
    'Invalid code provided, please request a code again.',
  );
}
