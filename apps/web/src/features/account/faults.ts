import { ApiError } from '@cruddur/client/api';
import { poolSentenceOf, sentenceOf, strings } from '../../lib/strings.ts';
import { PoolError, type PoolErrorCode } from '../../lib/user-pool/pool-error.ts';
import type { FormFault, FormValues } from '../../ui/form.tsx';
import { isGoodPassword } from './password-rules.ts';

/** The names of fields, which are also what password managers see. */
export type FieldName = 'email' | 'password' | 'new-password' | 'code' | 'name' | 'handle';

const FIELDS: Partial<Record<PoolErrorCode, FieldName>> = {
  account_exists: 'email',
  code_wrong: 'code',
  code_expired: 'code',
  password_weak: 'new-password',
  password_wrong: 'password',
};

const CHECKS: Partial<Record<FieldName, (value: string) => string | undefined>> = {
  email: (value) => (/^\S+@\S+\.\S+$/.test(value) ? undefined : strings.emailMalformed),
  code: (value) => (/^\d{6}$/.test(value) ? undefined : strings.codeMalformed),
  handle: (value) => (/^@?\w{3,30}$/.test(value) ? undefined : strings.handleMalformed),
  'new-password': (value) => (isGoodPassword(value) ? undefined : poolSentenceOf('password_weak')),
};

/** The first of these fields that cannot be right; checked here so that no call is made for it. */
export function findFault(values: FormValues, names: readonly FieldName[]): FormFault | undefined {
  for (const field of names) {
    const value = values(field).trim();
    const text = value === '' ? strings.fieldBlank : CHECKS[field]?.(value);
    if (text !== undefined) return { field, text };
  }
  return undefined;
}

/** What went wrong, in words, at the field that it concerns if the form has that field. */
export function faultOf(error: unknown, names: readonly FieldName[]): FormFault {
  if (error instanceof ApiError) return { text: sentenceOf(error.code) };
  const code = error instanceof PoolError ? error.code : 'unforeseen';
  const field = FIELDS[code];
  const text = poolSentenceOf(code);
  return field && names.includes(field) ? { field, text } : { text };
}

/** Runs a form's call after its check; answers what was wrong. */
export async function attempt(
  values: FormValues,
  names: readonly FieldName[],
  call: () => Promise<void>,
): Promise<FormFault | undefined> {
  const fault = findFault(values, names);
  if (fault) return fault;
  try {
    await call();
    return undefined;
  } catch (error) {
    return faultOf(error, names);
  }
}
