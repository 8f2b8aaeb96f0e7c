import { AppError } from '@cruddur/contract/errors';
import type { UserUuid } from '@cruddur/contract/ids';
import type { Settings } from '@cruddur/contract/schemas';
import { type Generated, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** The tables of Postgres; `migrations/` holds their constraints. */
export interface Schema {
  users: {
    uuid: Generated<UserUuid>;
    display_name: string;
    handle: string;
    email: string | null;
    cognito_user_id: string | null;
    created_at: Generated<Date>;
    profile_version: Generated<number>;
    settings: Generated<Partial<Settings>>;
  };
  activities: {
    uuid: Generated<string>;
    user_uuid: UserUuid;
    message: string;
    replies_count: Generated<number>;
    reposts_count: Generated<number>;
    likes_count: Generated<number>;
    reply_to_activity_uuid: string | null;
    expires_at: Date | null;
    created_at: Generated<Date>;
  };
}

/** Typed SQL on Postgres. */
export type Database = Kysely<Schema>;

/**
 * Opens a pool on `connectionUrl`; nothing connects before the first query. A connection or a
 * statement that takes longer than `timeoutMs` fails. `onIdleError` hears of idle connections that
 * broke, which the pool replaces by itself.
 */
export function openDatabase(
  connectionUrl: string,
  options: { timeoutMs?: number; max?: number; onIdleError?: (error: Error) => void } = {},
): Database {
  const timeoutMs = options.timeoutMs ?? 1_200;
  const pool = new pg.Pool({
    connectionString: connectionUrl,
    max: options.max ?? 10,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    allowExitOnIdle: true,
  });
  pool.on('error', options.onIdleError ?? (() => {}));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** SQLSTATE classes of mistakes in our own statements or data; all else is an outage. */
const OWN_MISTAKE = /^(22|23|42|P0)/;

/** Runs a read or write and turns every kind of outage into `database_unavailable`. */
export async function asking<R>(query: Promise<R>): Promise<R> {
  try {
    return await query;
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code === 'string' && code.length === 5 && OWN_MISTAKE.test(code)) throw error;
    throw new AppError('database_unavailable', { cause: error });
  }
}
