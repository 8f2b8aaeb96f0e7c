import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Where the migrations are; the build copies them beside its bundle. */
export const MIGRATIONS = new URL('./migrations/', import.meta.url);

/** Serialises migrations of several processes; any constant of our own will do. */
const ADVISORY_LOCK = 727_433_001;

/**
 * Applies the migrations that are not applied yet, in the order of their names, each in a
 * transaction of its own. Several processes may call it at once. Answers the names applied now.
 */
export async function migrate(db: Database, folder: URL = MIGRATIONS): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const applied: string[] = [];
  for (const name of files) {
    const text = await readFile(new URL(name, folder), 'utf8');
    if (await applyOnce(db, name, text)) applied.push(name);
  }
  return applied;
}

function applyOnce(db: Database, name: string, text: string): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(ADVISORY_LOCK)})`.execute(transaction);
    await sql`CREATE TABLE IF NOT EXISTS schema_migrations (
      name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now()
    )`.execute(transaction);
    const claimed = await sql`INSERT INTO schema_migrations (name) VALUES (${name})
      ON CONFLICT DO NOTHING RETURNING name`.execute(transaction);
    if (claimed.rows.length === 0) return false;
    await sql.raw(text).execute(transaction);
    return true;
  });
}

/** Drops all tables of ours with everything in them. */
export async function dropSchema(db: Database): Promise<void> {
  await sql`DROP TABLE IF EXISTS activities, users, schema_migrations`.execute(db);
}
