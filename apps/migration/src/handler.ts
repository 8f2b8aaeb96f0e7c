import { readDatabaseLogin } from '@cruddur/core/user/database-login';
import { handleMigration } from './handle-migration.ts';

/** The Lambda function that a deployment calls before it starts the new version of the API. */
export async function handler(): Promise<{ applied: string[] }> {
  const { env } = process;
  const [owner, app] = await Promise.all([
    readDatabaseLogin(env.OWNER_SECRET_ARN ?? '', env),
    readDatabaseLogin(env.DATABASE_SECRET_ARN ?? '', env),
  ]);
  return handleMigration({
    connectionUrl: env.CONNECTION_URL ?? '',
    owner,
    app,
    log: (line) => console.log(line),
    patienceMs: 60_000,
  });
}
