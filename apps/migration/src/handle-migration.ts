import { setTimeout as sleep } from 'node:timers/promises';
import { grantAppRole } from '@cruddur/core/user/app-role';
import { openDatabase } from '@cruddur/core/user/database';
import { type DatabaseLogin, withLogin } from '@cruddur/core/user/database-login';
import { migrate } from '@cruddur/core/user/migrate';
import { sql } from 'kysely';

/** What bringing a database up to date takes. */
export interface MigrationDeps {
  readonly connectionUrl: string;
  /** Who owns the tables. */
  readonly owner: DatabaseLogin;
  /** Who the product works as; made here. */
  readonly app: DatabaseLogin;
  /** Takes one line; CloudWatch reads structured logs from it. */
  readonly log: (line: string) => void;
  /** How long a database may take to answer at first: a paused one wakes up within half a minute. */
  readonly patienceMs: number;
}

const STATEMENT_MS = 120_000;
const PAUSE_MS = 2_000;

/**
 * Applies the migrations that are missing and grants the product's user its rights. Fails when the
 * database does, which fails the deployment and leaves the running version as it is. Idempotent.
 */
export async function handleMigration(deps: MigrationDeps): Promise<{ applied: string[] }> {
  const url = withLogin(deps.connectionUrl, deps.owner);
  await untilAwake(url, Date.now() + deps.patienceMs);
  const db = openDatabase(url, { timeoutMs: STATEMENT_MS, max: 1 });
  try {
    const applied = await migrate(db);
    await grantAppRole(db, deps.app);
    deps.log(JSON.stringify({ level: 'info', event: 'migrated', applied }));
    return { applied };
  } finally {
    await db.destroy();
  }
}

async function untilAwake(url: string, deadline: number): Promise<void> {
  for (;;) {
    const db = openDatabase(url, { timeoutMs: 5_000, max: 1 });
    try {
      await sql`SELECT 1`.execute(db);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    } finally {
      await db.destroy();
    }
    await sleep(PAUSE_MS);
  }
}
