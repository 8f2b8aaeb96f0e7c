import { type SqlBool, sql } from 'kysely';
import { asking, type Database } from './database.ts';
import type { Profile } from './profile.ts';

/** A place in the list: people beyond this handle. */
export type UsersCursor = { readonly before: string } | { readonly after: string } | undefined;

/** A page of people by handle, and whether there are more on either side. */
export interface UsersPage {
  readonly people: readonly Profile[];
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

/**
 * Finds people whose handle or words of the display name begin with every word of `text`, in any
 * case of letters. One statement: `users_search_idx` finds what few have, and for what nearly everybody
 * has `users_handle_order_idx` is walked until the page is full.
 */
export async function searchUsers(
  db: Database,
  text: string,
  cursor: UsersCursor,
  limit: number,
): Promise<UsersPage> {
  if (wordsOf(text).length === 0) return { people: [], hasBefore: false, hasAfter: false };
  const rows = await asking(searchQuery(db, text, cursor, limit + 1).execute());
  const people = rows.slice(0, limit);
  const isMore = rows.length > limit;
  if (cursor !== undefined && 'before' in cursor) {
    return { people: people.reverse(), hasBefore: isMore, hasAfter: true };
  }
  return { people, hasBefore: cursor !== undefined, hasAfter: isMore };
}

/** The statement of `searchUsers`, for those who want to see how Postgres plans it. */
export function searchQuery(db: Database, text: string, cursor: UsersCursor, limit: number) {
  const backwards = cursor !== undefined && 'before' in cursor;
  const handle = sql<string>`handle COLLATE "C"`;
  const found = db
    .selectFrom('users')
    .select(['uuid', 'handle', 'display_name'])
    .where(sql<SqlBool>`search @@ lower(${prefixes(text)})::tsquery`)
    .orderBy(handle, backwards ? 'desc' : 'asc')
    .limit(limit);
  if (cursor === undefined) return found;
  const [compare, place] = backwards
    ? (['<', cursor.before] as const)
    : (['>', (cursor as { after: string }).after] as const);
  return found.where(handle, compare, place);
}

/** A text search query of word beginnings, quoted so that no character in it is an operator. */
function prefixes(text: string): string {
  return wordsOf(text)
    .map((word) => `'${word.replace(/[\\']/g, '$&$&')}':*`)
    .join(' & ');
}

/** What Postgres cannot hold in a text is no part of a name either. */
function wordsOf(text: string): string[] {
  const words = text.replace(/[\p{Cs}\0]/gu, '').split(/\s+/);
  return words.map((word) => word.replace(/^@(?=.)/, '')).filter((word) => word !== '');
}
