import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { openDatabase } from '@cruddur/core/user/database';
import { migrate } from '@cruddur/core/user/migrate';
import { insertUsers } from '@cruddur/core/user/users';
import { startEngine } from '@cruddur/local/engine';
import { startPostgres } from '@cruddur/local/postgres';
import { openUserPool } from '@cruddur/local/user-pool';
import { createEmptyTable } from './empty-table.ts';
import type { TestEngine } from './engines.ts';

/**
 * The outer parts that an API works with, all real, with an empty table, in a folder of the test's own. The
 * engine is the embedded one unless another is handed in; `close` stops it.
 */
export async function openApiStand(otherEngine?: Pick<TestEngine, 'endpoint' | 'stop'>) {
  const dir = await mkdtemp(join(tmpdir(), 'cruddur-api-'));
  const [engine, postgres, pool] = await Promise.all([
    otherEngine ?? startEngine({ dir, log: () => {} }),
    startPostgres({ dir }),
    openUserPool(dir),
  ]);
  const db = openDatabase(postgres.connectionUrl, { timeoutMs: 30_000, max: 1 });
  await migrate(db);
  await createEmptyTable({ endpoint: engine.endpoint, region: 'us-east-1' }, DEFAULT_TABLE_NAME);
  return {
    dir,
    engine,
    postgres,
    pool,
    /** Stores a person and answers an access token of theirs. */
    async signUp(handle: string): Promise<string> {
      const cognitoUserId = randomUUID();
      await insertUsers(db, [
        {
          handle,
          display_name: handle.toUpperCase(),
          email: `${handle}@example.com`,
          cognito_user_id: cognitoUserId,
        },
      ]);
      return pool.signAccessToken({ cognitoUserId, username: cognitoUserId });
    },
    async close(): Promise<void> {
      await db.destroy();
      await engine.stop();
      await postgres.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
