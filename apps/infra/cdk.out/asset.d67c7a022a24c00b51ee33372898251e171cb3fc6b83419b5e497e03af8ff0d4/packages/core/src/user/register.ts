import type { ErrorCode } from '@cruddur/contract/errors';
import { DISPLAY_NAME_MAX_CHARS } from '@cruddur/contract/text';
import { asking, type Database } from './database.ts';
import type { Profile } from './profile.ts';
import { findByCognitoId } from './users.ts';

/** Somebody whom the user pool knows. `email` is set only when the pool has verified it. */
export interface Registrant {
  readonly cognito_user_id: string;
  readonly handle: string | undefined;
  readonly display_name: string | undefined;
  readonly email: string | undefined;
}

/** A person's row, or why there is none; the first reason first. */
export type Registration =
  | { readonly profile: Profile }
  | { readonly refused: readonly [ErrorCode, ...ErrorCode[]] };

const HANDLE = /^[a-z0-9_]{3,30}$/;
const TRIES = 3;

/**
 * Reads the attributes of a pool's user, as `GetUser` or a trigger's event give them. An address
 * that is not verified is left out: whoever types it in may not be its owner.
 */
export function readRegistrant(
  attributes: Readonly<Record<string, string | undefined>>,
): Registrant | undefined {
  const { sub, preferred_username, name, email, email_verified } = attributes;
  if (!sub) return undefined;
  return {
    cognito_user_id: sub,
    handle: preferred_username,
    display_name: name,
    email: email_verified === 'true' && email?.trim() ? email.trim() : undefined,
  };
}

/** The form in which handles are stored and compared; undefined for what cannot be one. */
export function normaliseHandle(text: string): string | undefined {
  const handle = text.trim().replace(/^@/, '').toLowerCase();
  return HANDLE.test(handle) ? handle : undefined;
}

/**
 * Makes a person's row, once: however many processes try at the same time, there is one row and all
 * of them answer it. A row is found by the `sub` alone. That somebody has the same handle or address
 * is a reason to refuse and never leads to a row that exists.
 */
export async function register(db: Database, person: Registrant): Promise<Registration> {
  const existing = await findByCognitoId(db, person.cognito_user_id);
  if (existing !== undefined) return { profile: existing };
  if (!person.handle?.trim()) return { refused: ['handle_missing'] };
  const handle = normaliseHandle(person.handle);
  if (handle === undefined) return { refused: ['handle_malformed'] };
  // What was in the way may be gone by the time we look at it.
  for (let tries = 0; tries < TRIES; tries += 1) {
    const made = await insert(db, person, handle);
    if (made !== undefined) return { profile: made };
    const own = await findByCognitoId(db, person.cognito_user_id);
    if (own !== undefined) return { profile: own };
    const [first, ...rest] = await findConflicts(db, handle, person.email);
    if (first !== undefined) return { refused: [first, ...rest] };
  }
  return { refused: ['handle_taken'] };
}

function insert(db: Database, person: Registrant, handle: string): Promise<Profile | undefined> {
  return asking(
    db
      .insertInto('users')
      .values({
        handle,
        display_name: toDisplayName(person.display_name) ?? handle,
        email: person.email ?? null,
        cognito_user_id: person.cognito_user_id,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning(['uuid', 'handle', 'display_name'])
      .executeTakeFirst(),
  );
}

async function findConflicts(
  db: Database,
  handle: string,
  email: string | undefined,
): Promise<ErrorCode[]> {
  const found = await asking(
    db
      .selectFrom('users')
      .select(['handle'])
      .where((eb) =>
        eb.or([
          eb(eb.fn('lower', ['handle']), '=', handle),
          ...(email === undefined
            ? []
            : [eb(eb.fn('lower', ['email']), '=', eb.fn<string>('lower', [eb.val(email)]))]),
        ]),
      )
      .execute(),
  );
  return [
    ...(found.some((one) => one.handle === handle) ? (['handle_taken'] as const) : []),
    ...(found.some((one) => one.handle !== handle) ? (['email_taken'] as const) : []),
  ];
}

/** The pool takes names that Postgres does not: they are cut to what it can hold. */
function toDisplayName(name: string | undefined): string | undefined {
  const text = [...(name ?? '').replace(/[\p{Cs}\0]/gu, '').trim()];
  return text.slice(0, DISPLAY_NAME_MAX_CHARS).join('').trim() || undefined;
}
