import { join } from 'node:path';
import type { PGlite as PGliteType } from '@electric-sql/pglite';
import { LocalStackError } from './errors.ts';
import { findFreePort } from './free-port.ts';
import { keepRunning, type Run } from './keep-running.ts';
import { ensurePostgresFolder } from './postgres-folder.ts';
import { keepQueriesWhole } from './postgres-sessions.ts';
import { makeSocketFolder } from './postgres-socket-folder.ts';

const MOST_CONNECTIONS = 50;

export interface PostgresOptions {
  /** The data folder, whose lock the caller holds: two processes on one database destroy it. */
  readonly dir: string;
  /** Told when it broke by itself, before it is started again. */
  readonly onCrash?: ((error: LocalStackError) => void) | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

/** The embedded Postgres, kept running in this process. */
export interface Postgres {
  /** For pg, psql and every other libpq client. Stays the same over restarts. */
  readonly connectionUrl: string;
  /** Cuts connections that are still open. Safe to call again. */
  stop(): Promise<void>;
}

/**
 * Starts PGlite on the data folder and serves it on a Unix socket that only this user can reach; on
 * Windows, which has none that Postgres clients know, on a port of 127.0.0.1.
 *
 * It survives kill -9 with every acknowledged commit, but, as fsync is off, not a power cut. There is
 * one session behind all connections: a transaction makes all others wait, so code that awaits a
 * second connection within one hangs; settings, named prepared statements and session locks are
 * everyone's; COPY FROM STDIN breaks it (it is then started again).
 * @throws {LocalStackError} `postgres_failed`
 */
export async function startPostgres({
  dir,
  onCrash,
  log = () => {},
}: PostgresOptions): Promise<Postgres> {
  const address = await makeAddress(dir);
  const launch = (): Promise<Run> => runPostgres(join(dir, 'postgres'), address.listen);
  const onDeath = (lastWords: string): void => {
    const error = new LocalStackError(
      'postgres_failed',
      `The embedded Postgres broke: ${lastWords}`,
    );
    log(`${error.message}; starting it again`);
    onCrash?.(error);
  };
  const first = await launch().catch((error) => {
    address.remove();
    throw error;
  });
  const kept = keepRunning(first, { relaunch: launch, onDeath, log });
  const stop = (): Promise<void> => kept.stop().finally(address.remove);
  return { connectionUrl: address.url, stop };
}

type Listen = { readonly path: string } | { readonly host: string; readonly port: number };

interface Address {
  readonly url: string;
  readonly listen: Listen;
  remove(): void;
}

async function makeAddress(dir: string): Promise<Address> {
  if (process.platform === 'win32') {
    const listen = { host: '127.0.0.1', port: await findFreePort() };
    return {
      url: `postgres://postgres@127.0.0.1:${listen.port}/postgres`,
      listen,
      remove: () => {},
    };
  }
  const { folder, socket, remove } = makeSocketFolder(dir);
  const host = folder.split('/').map(encodeURIComponent).join('/');
  return { url: `postgres://postgres@/postgres?host=${host}`, listen: { path: socket }, remove };
}

interface Ending {
  readonly lastWords: string;
  readonly intact: boolean;
}

/** One life of the database and of the server in front of it. */
async function runPostgres(dataDir: string, listen: Listen): Promise<Run> {
  try {
    // 27 MB: whoever has a Postgres elsewhere must not pay for it.
    const { PGlite } = await import('@electric-sql/pglite');
    const { PGLiteSocketServer } = await import('@electric-sql/pglite-socket');
    await ensurePostgresFolder(dataDir);
    const db = await PGlite.create(dataDir);
    // The first ending counts: to close a database that broke would hang.
    let end: (ending: Ending) => void = () => {};
    const ended = new Promise<Ending>((resolve) => {
      end = resolve;
    }).then(async ({ lastWords, intact }) => {
      await server.stop();
      if (intact) await db.close().catch(() => {});
      return lastWords;
    });
    const guarded = keepQueriesWhole(db, (error) =>
      end({ lastWords: error.message, intact: false }),
    );
    const server = new PGLiteSocketServer({
      ...listen,
      db: guarded as PGliteType,
      maxConnections: MOST_CONNECTIONS,
    });
    await server.start();
    return {
      ended,
      async stop() {
        end({ lastWords: 'stopped', intact: true });
        await ended;
      },
    };
  } catch (cause) {
    const message = `The embedded Postgres did not start: ${(cause as Error).message}`;
    throw new LocalStackError('postgres_failed', message, { cause });
  }
}
