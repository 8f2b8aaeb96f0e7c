import type { PoolErrorCode } from '../user-pool/pool-error.ts';

/** What went wrong at the user pool, in words for people. */
export const enPoolErrors = {
  pool_unreachable: 'Signing in is not available right now. Check your connection.',
  credentials_wrong: 'The e-mail address or the password is wrong.',
  account_unconfirmed: 'This address has not been confirmed yet.',
  account_exists: 'There is an account with this address already.',
  account_disabled: 'This account has been disabled.',
  password_weak: 'This password is too easy to guess. See what is missing below it.',
  password_wrong: 'The current password is wrong.',
  password_must_change: 'A new password must be set. Recover yours to go on.',
  code_wrong: 'This is not the code that was sent last.',
  code_expired: 'This code no longer works. Ask for another one.',
  too_many_tries: 'That was tried too often. Wait a while, then try again.',
  code_not_sent: 'The code could not be sent. Is the address right?',
  already_confirmed: 'This address is confirmed already. You can sign in.',
  input_refused: 'Something that you typed was not accepted. Check every field.',
  signed_out: 'Your session has ended. Sign in again to go on.',
  step_unsupported: 'This account needs another step to sign in, which this page does not offer.',
  unforeseen: 'Something went wrong while signing in.',
} satisfies Record<PoolErrorCode, string>;
