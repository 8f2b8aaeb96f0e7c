import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@cruddur/local/postgres';
import { describe } from 'vitest';
import { findPostgresPrograms, startPostgresServer, type TestDatabase } from './postgres-server.ts';

/** Starts a database of one kind. */
export type StartDatabase = () => Promise<TestDatabase>;

/**
 * Tells a story on both kinds of Postgres: the embedded one and a server. Where there is no server's
 * program, its tests are skipped and say so.
 */
export function describeOnEachDatabase(name: string, tell: (start: StartDatabase) => void): void {
  describe(`${name}, embedded Postgres`, () => tell(startEmbedded));
  describeOnServer(`${name}, Postgres server`, tell);
}

/** Tells a story that only a Postgres server can play. */
export function describeOnServer(name: string, tell: (start: StartDatabase) => void): void {
  const bin = findPostgresPrograms();
  if (bin === undefined) console.warn(`SKIPPED ${name}: install postgresql or set PG_BIN`);
  describe.skipIf(bin === undefined)(name, () => tell(() => startPostgresServer(bin ?? '')));
}

async function startEmbedded(): Promise<TestDatabase> {
  const dir = await mkdtemp(join(tmpdir(), 'cruddur-database-'));
  const postgres = await startPostgres({ dir });
  return {
    connectionUrl: postgres.connectionUrl,
    stop: async () => {
      await postgres.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
