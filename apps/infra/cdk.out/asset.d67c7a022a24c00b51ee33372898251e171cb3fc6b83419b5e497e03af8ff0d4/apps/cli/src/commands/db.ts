import { dropSchema, migrate } from '@cruddur/core/user/migrate';
import { insertUsers } from '@cruddur/core/user/users';
import { demoPeople } from '@cruddur/local/demo-people';
import type { Command } from 'commander';
import { requireConfirmation } from '../confirm.ts';
import { withDatabaseServer } from '../database-server.ts';
import { findDatabase } from '../find-database.ts';
import { wholeNumber } from '../number-option.ts';
import { withDatabase, withTarget } from '../target.ts';
import { UsageError } from '../usage-error.ts';
import { addDbCognitoCommand } from './db-cognito.ts';
import { addDbConnectCommand } from './db-connect.ts';
import { addDbSessionsCommand } from './db-sessions.ts';

interface DbOptions {
  readonly prod?: boolean;
  readonly yes?: boolean;
  readonly people: number;
}

/** `cruddur db …`. */
export function addDbCommands(program: Command): void {
  const db = program.command('db').description('the Postgres database of people and activities');
  const people = ['--people <n>', 'how many demo people', wholeNumber(1), 15] as const;
  withTarget(db.command('setup').description('create it where it is missing, migrate, seed'))
    .option(...people)
    .action(runSetup);
  withTarget(
    db.command('create').description('create the database that CONNECTION_URL names'),
  ).action(runCreate);
  withTarget(db.command('migrate').description('apply the migrations that are missing')).action(
    runMigrate,
  );
  withTarget(db.command('seed').description('add the demo people'))
    .option(...people)
    .action(runSeed);
  withTarget(
    db
      .command('drop')
      .description('delete the database and end its sessions; of the embedded one, all tables'),
  )
    .option('--yes', 'do not ask')
    .action(runDrop);
  addDbSessionsCommand(db);
  addDbConnectCommand(db);
  addDbCognitoCommand(db);
}

async function runSetup(options: DbOptions): Promise<void> {
  await withDatabaseServer(findDatabase(options).connectionUrl, async (server) => {
    if (server.embedded) return;
    if (await server.create()) console.log(`created ${server.database}`);
  });
  await runMigrate(options);
  await runSeed(options);
}

async function runCreate(options: DbOptions): Promise<void> {
  await withDatabaseServer(findDatabase(options).connectionUrl, async (server) => {
    if (server.embedded) {
      throw new UsageError(
        'the embedded Postgres is one database and cannot create others; to fill it: cruddur db setup',
      );
    }
    const made = await server.create();
    console.log(made ? `created ${server.database}` : `${server.database} is there already`);
  });
}

async function runMigrate(options: DbOptions): Promise<void> {
  const applied = await withDatabase(findDatabase(options), (db) => migrate(db));
  console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to apply');
}

async function runSeed(options: DbOptions): Promise<void> {
  const added = await withDatabase(findDatabase(options), (db) =>
    insertUsers(db, demoPeople(options.people)),
  );
  console.log(`added ${added} people`);
}

async function runDrop(options: DbOptions): Promise<void> {
  const target = findDatabase(options);
  await withDatabaseServer(target.connectionUrl, async (server) => {
    const { database, embedded } = server;
    if (embedded) {
      await requireConfirmation('Delete all people and activities (local)?', options.yes);
      await withDatabase(target, dropSchema);
      return console.log('dropped all tables; the embedded Postgres itself stays');
    }
    const sessions = await server.countSessions();
    await requireConfirmation(
      `Delete the database ${database} with all people and activities and end its ${sessions} sessions (${target.name})?`,
      options.yes,
    );
    console.log((await server.drop()) ? `dropped ${database}` : `there is no ${database}`);
  });
}
