import { openDatabase } from '@cruddur/core/user/database';
import { type Kysely, sql } from 'kysely';
import { UsageError } from './usage-error.ts';

/** A database as its server sees it, from outside. */
export interface DatabaseServer {
  readonly database: string;
  /** The embedded Postgres: it has one database and nowhere to put another. */
  readonly embedded: boolean;
  /** Answers whether it was made now. */
  create(): Promise<boolean>;
  /** How many connections it has. */
  countSessions(): Promise<number>;
  /** Ends its sessions and deletes it with everything in it. Answers whether it was there. */
  drop(): Promise<boolean>;
}

const DUPLICATE_DATABASE = '42P04';
const NO_SUCH_DATABASE = '3D000';

/** Connects to the server of `connectionUrl`, by a database that is always there, and disconnects. */
export async function withDatabaseServer<R>(
  connectionUrl: string,
  run: (server: DatabaseServer) => Promise<R>,
): Promise<R> {
  const database = databaseOf(connectionUrl);
  const always = database === 'postgres' ? 'template1' : 'postgres';
  const db = openDatabase(replaceDatabase(connectionUrl, always), { timeoutMs: 60_000, max: 1 });
  try {
    const { rows } = await sql<{ version: string }>`SELECT version()`.execute(db);
    const embedded = rows[0]?.version.includes('PGlite') ?? false;
    return await run(serverOf(db, database, embedded));
  } finally {
    await db.destroy();
  }
}

function serverOf<T>(db: Kysely<T>, database: string, embedded: boolean): DatabaseServer {
  return {
    database,
    embedded,
    create: () =>
      unless(DUPLICATE_DATABASE, () => sql`CREATE DATABASE ${sql.id(database)}`.execute(db)),
    countSessions: async () => {
      const { rows } = await sql<{ count: number }>`
        SELECT count(*)::integer AS count FROM pg_stat_activity WHERE datname = ${database}`.execute(
        db,
      );
      return rows[0]?.count ?? 0;
    },
    drop: () =>
      unless(NO_SUCH_DATABASE, () =>
        sql`DROP DATABASE ${sql.id(database)} WITH (FORCE)`.execute(db),
      ),
  };
}

async function unless(code: string, run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === code) return false;
    throw error;
  }
}

/** Not as a `URL`: the address of a socket has no host, which a `URL` does not allow. */
const CONNECTION_URL = /^(postgres(?:ql)?:\/\/[^/?#]*\/)([^?#]+)(.*)$/;

function databaseOf(connectionUrl: string): string {
  const name = CONNECTION_URL.exec(connectionUrl)?.[2];
  if (name === undefined) {
    throw new UsageError('CONNECTION_URL names no database: postgres://user@host:5432/database');
  }
  return decodeURIComponent(name);
}

function replaceDatabase(connectionUrl: string, database: string): string {
  return connectionUrl.replace(CONNECTION_URL, `$1${database}$3`);
}
