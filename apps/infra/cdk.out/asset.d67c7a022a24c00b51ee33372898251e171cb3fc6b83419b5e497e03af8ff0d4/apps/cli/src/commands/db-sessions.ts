import type { Command } from 'commander';
import { sql } from 'kysely';
import { findDatabase } from '../find-database.ts';
import { withDatabase, withTarget } from '../target.ts';

interface SessionsOptions {
  readonly prod?: boolean;
  readonly json?: boolean;
}

/** `cruddur db sessions`. */
export function addDbSessionsCommand(db: Command): void {
  withTarget(db.command('sessions').description('list the connections'))
    .option('--json', 'print JSON')
    .action(runSessions);
}

async function runSessions(options: SessionsOptions): Promise<void> {
  const sessions = await withDatabase(findDatabase(options), async (db) => {
    const found = await sql<Record<string, unknown>>`
      SELECT pid, usename, application_name, client_addr, state, query_start
      FROM pg_stat_activity WHERE datname = current_database() ORDER BY pid`.execute(db);
    return found.rows;
  });
  if (options.json) console.log(JSON.stringify(sessions));
  else console.table(sessions);
}
