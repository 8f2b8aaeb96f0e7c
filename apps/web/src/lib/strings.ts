import type { ApiErrorCode } from '@cruddur/client/api';
import { en, type Strings } from './languages/en.ts';
import type { PoolErrorCode } from './user-pool/pool-error.ts';

/** Every sentence of the app, in the language that `loadLanguage` has set; English before that. */
export let strings: Strings = en;

/** Call it before anything is rendered: what stands there already does not change. */
export function setStrings(translated: Strings): void {
  strings = translated;
}

/** What an error code means, in words for people; an unforeseen code is named, to be reported. */
export function sentenceOf(code: ApiErrorCode): string {
  const known: Partial<Record<ApiErrorCode, string>> = strings.errors;
  return known[code] ?? strings.unforeseen(code);
}

/** What went wrong at the user pool, in words for people. */
export function poolSentenceOf(code: PoolErrorCode): string {
  return strings.poolErrors[code];
}
