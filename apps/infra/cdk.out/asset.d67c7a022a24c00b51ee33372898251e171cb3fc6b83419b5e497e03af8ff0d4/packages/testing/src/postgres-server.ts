import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '@cruddur/local/free-port';
import pg from 'pg';

/** A database for a test, and how to end it. */
export interface TestDatabase {
  readonly connectionUrl: string;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** The programs of a Postgres server, the newest of Debian's or `PG_BIN`; undefined without one. */
export function findPostgresPrograms(): string | undefined {
  if (process.env.PG_BIN) return process.env.PG_BIN;
  if (!existsSync(DEBIAN)) return undefined;
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return versions
    .map((one) => join(DEBIAN, one, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

/**
 * Starts a Postgres server of the test's own on a free port of 127.0.0.1. As it refuses to run as
 * root, root starts it as `postgres` or `nobody`.
 */
export async function startPostgresServer(bin: string): Promise<TestDatabase> {
  const dir = mkdtempSync(join(tmpdir(), 'cruddur-postgres-'));
  const user = process.getuid?.() === 0 ? findUser() : undefined;
  if (user) chownSync(dir, user.uid, user.gid);
  const data = join(dir, 'data');
  const as = { ...user, cwd: dir };
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];
  execFileSync(join(bin, 'initdb'), [...initdb, '--no-sync'], { ...as, stdio: 'ignore' });
  const port = await findFreePort();
  const settings = ['-p', String(port), '-h', '127.0.0.1', '-k', dir, '-F'];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
    ...as,
    stdio: 'ignore',
  });
  const exited = once(server, 'exit');
  const kill = (): boolean => server.kill('SIGQUIT');
  process.once('exit', kill);
  const connectionUrl = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilAnswers(server, connectionUrl);
  return {
    connectionUrl,
    stop: async () => {
      server.kill('SIGINT');
      await exited;
      process.off('exit', kill);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function findUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // There is no such user on this machine; the next one may be there.
    }
  }
  throw new Error('Postgres refuses root, and there is no user postgres or nobody');
}

async function untilAnswers(server: ChildProcess, connectionString: string): Promise<void> {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries += 1) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      return await client.end();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('the Postgres server does not start');
}
