import type { ApiErrorCode } from '@cruddur/client/api';
import { enAccount } from './languages/en-account.ts';
import { enChat } from './languages/en-chat.ts';
import { enErrors } from './languages/en-errors.ts';
import { enPoolErrors } from './languages/en-pool-errors.ts';
import type { PoolErrorCode } from './user-pool/pool-error.ts';

/** Every sentence of the app except errors, which `sentenceOf` and `poolSentenceOf` give. */
export const strings = { ...enChat, ...enAccount } as const;

/** What an error code means, in words for people; an unforeseen code is named, to be reported. */
export function sentenceOf(code: ApiErrorCode): string {
  const known: Partial<Record<ApiErrorCode, string>> = enErrors;
  return known[code] ?? `The server did not accept this (${code}).`;
}

/** What went wrong at the user pool, in words for people. */
export function poolSentenceOf(code: PoolErrorCode): string {
  return enPoolErrors[code];
}
