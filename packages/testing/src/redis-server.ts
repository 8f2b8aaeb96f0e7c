import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '@cruddur/local/free-port';

/** A Redis server of a test's own, which can be killed and stopped while it is used. */
export interface RedisServer {
  readonly url: string;
  /** Sends it a signal: SIGSTOP and SIGCONT as well. */
  signal(name: NodeJS.Signals): void;
  /** Starts it again, empty, on the same port, once it was killed. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The program of a Redis or Valkey server: `REDIS_SERVER`, or Debian's; undefined without one. */
export function findRedisProgram(): string | undefined {
  const program = process.env.REDIS_SERVER || 'redis-server';
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0 ? program : undefined;
}

/** Starts a server on a free port of 127.0.0.1 that keeps nothing on disk; more settings may follow. */
export async function startRedisServer(
  program: string,
  ...settings: string[]
): Promise<RedisServer> {
  const dir = await mkdtemp(join(tmpdir(), 'cruddur-redis-'));
  const port = await findFreePort();
  const start = async (): Promise<ChildProcess> => {
    const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir];
    const nothing = ['--save', '', '--appendonly', 'no'];
    const server = spawn(program, [...where, ...nothing, ...settings], { stdio: 'ignore' });
    watchOver(server);
    await untilAnswers(server, port);
    return server;
  };
  let server = await start();
  const kill = (): boolean => server.kill('SIGKILL');
  process.once('exit', kill);
  return {
    url: `redis://127.0.0.1:${port}`,
    signal: (name) => void server.kill(name),
    restart: async () => {
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      server = await start();
    },
    close: async () => {
      process.off('exit', kill);
      if (server.exitCode === null && server.signalCode === null) {
        kill();
        await once(server, 'exit');
      }
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A test that is killed takes its server with it, also one that is stopped. */
function watchOver(server: ChildProcess): void {
  const [parent, child] = [process.pid, server.pid];
  const script = `while kill -0 ${parent} && kill -0 ${child}; do sleep 1; done; kill -9 ${child}`;
  spawn('sh', ['-c', script], { stdio: 'ignore', detached: true }).unref();
}

async function untilAnswers(server: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries += 1) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the Redis server does not start');
}
