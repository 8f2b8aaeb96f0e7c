import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { LocalStackError } from '../errors.ts';
import { openAccounts } from './accounts.ts';
import { type AdminKey, openAdminKey } from './admin-key.ts';
import { createAttemptLimit, createSignInLock } from './attempts.ts';
import { openMailbox } from './mailbox.ts';
import { createPendingSignIns } from './pending-sign-ins.ts';
import type { Pool } from './pool.ts';
import { openPoolKeys } from './pool-keys.ts';
import { createPoolServer } from './server.ts';

/** How a pool is started. */
export interface UserPoolOptions {
  /** Without one: the port that this data folder had last, or any free one. */
  readonly port?: number;
  /** Origins of pages that may call. */
  readonly allowedOrigins: readonly string[];
  readonly onError: (error: unknown) => void;
  /** Milliseconds since 1970; the system's clock unless given. */
  readonly now?: () => number;
}

/** A pool that answers. */
export interface RunningUserPool {
  readonly pool: Pool;
  readonly adminKey: AdminKey;
  /** Loopback, without a slash at its end. */
  readonly endpoint: string;
  /** Lets pages of one more origin call. */
  allowOrigin(origin: string): void;
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;

/**
 * Starts the pool of a data folder, which this process must have locked. Listens on 127.0.0.1 only.
 * @throws {LocalStackError} `port_taken` when it cannot have the port that it was given.
 */
export async function startUserPool(
  dataDir: string,
  options: UserPoolOptions,
): Promise<RunningUserPool> {
  const { onError, now = Date.now } = options;
  const keys = await openPoolKeys(dataDir);
  const [adminKey, mailbox] = await Promise.all([openAdminKey(dataDir), openMailbox(dataDir)]);
  const accounts = await openAccounts(join(dataDir, 'user-pool', 'accounts.jsonl'), now);
  const pool: Pool = {
    keys,
    accounts,
    mailbox,
    pending: createPendingSignIns(now),
    signInLock: createSignInLock(now),
    letterLimit: createAttemptLimit(now, 5, HOUR_MS),
    changeLimit: createAttemptLimit(now, 5, HOUR_MS),
    now,
  };
  const origins = new Set(options.allowedOrigins);
  const isAllowedOrigin = (origin: string): boolean => origins.has(origin);
  const server = createPoolServer({ pool, adminKey, isAllowedOrigin, onError });
  try {
    await listen(server, dataDir, options.port);
  } catch (error) {
    await accounts.close();
    throw error;
  }
  return {
    pool,
    adminKey,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    allowOrigin: (origin) => void origins.add(origin),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await accounts.close();
    },
  };
}

/** A page that is open keeps its sign-in over a restart, so the port should stay the same. */
async function listen(server: Server, dataDir: string, port: number | undefined): Promise<void> {
  const path = join(dataDir, 'user-pool', 'port');
  if (port !== undefined && (await tryToListen(server, port))) return;
  if (port !== undefined) {
    throw new LocalStackError(
      'port_taken',
      `port ${port} of the user pool is taken; choose another with COGNITO_PORT=…`,
    );
  }
  const last = Number(await readFile(path, 'utf8').catch(() => '0'));
  if (!(await tryToListen(server, last))) await tryToListen(server, 0);
  await writeFile(path, String((server.address() as AddressInfo).port), { mode: 0o600 });
}

async function tryToListen(server: Server, port: number): Promise<boolean> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}
