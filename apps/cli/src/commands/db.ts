import { spawn } from 'node:child_process';
import { dropSchema, migrate } from '@cruddur/core/user/migrate';
import { insertUsers } from '@cruddur/core/user/users';
import { demoPeople } from '@cruddur/local/demo-people';
import type { Command } from 'commander';
import { sql } from 'kysely';
import { requireConfirmation } from '../confirm.ts';
import { wholeNumber } from '../number-option.ts';
import { connectionUrlOf, findTarget, withDatabase, withTarget } from '../target.ts';
import { UsageError } from '../usage-error.ts';

interface DbOptions {
  readonly prod?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly people: number;
}

/** `cruddur db …`. */
export function addDbCommands(program: Command): void {
  const db = program.command('db').description('the Postgres database of people and activities');
  const people = ['--people <n>', 'how many demo people', wholeNumber(1), 15] as const;
  withTarget(db.command('setup').description('migrate, then seed'))
    .option(...people)
    .action(async (options: DbOptions) => {
      await runMigrate(options);
      await runSeed(options);
    });
  withTarget(db.command('migrate').description('apply the migrations that are missing')).action(
    runMigrate,
  );
  withTarget(db.command('seed').description('add the demo people'))
    .option(...people)
    .action(runSeed);
  withTarget(db.command('drop').description('delete all tables, also while others are connected'))
    .option('--yes', 'do not ask')
    .action(runDrop);
  withTarget(db.command('sessions').description('list the connections'))
    .option('--json', 'print JSON')
    .action(runSessions);
  withTarget(db.command('connect').description('open psql on it')).action(runConnect);
}

async function runMigrate(options: DbOptions): Promise<void> {
  const applied = await withDatabase(findTarget(options), (db) => migrate(db));
  console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to apply');
}

async function runSeed(options: DbOptions): Promise<void> {
  const added = await withDatabase(findTarget(options), (db) =>
    insertUsers(db, demoPeople(options.people)),
  );
  console.log(`added ${added} people`);
}

async function runDrop(options: DbOptions): Promise<void> {
  const target = findTarget(options);
  await requireConfirmation(`Delete all people and activities (${target.name})?`, options.yes);
  await withDatabase(target, dropSchema);
  console.log('dropped');
}

async function runSessions(options: DbOptions): Promise<void> {
  const sessions = await withDatabase(findTarget(options), async (db) => {
    const found = await sql<Record<string, unknown>>`
      SELECT pid, usename, application_name, client_addr, state, query_start
      FROM pg_stat_activity WHERE datname = current_database() ORDER BY pid`.execute(db);
    return found.rows;
  });
  if (options.json) console.log(JSON.stringify(sessions));
  else console.table(sessions);
}

function runConnect(options: DbOptions): Promise<void> {
  const url = connectionUrlOf(findTarget(options));
  return new Promise((resolve, reject) => {
    const psql = spawn('psql', [url], { stdio: 'inherit' });
    psql.on('error', () => reject(new UsageError('psql is not installed on this machine')));
    psql.on('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
