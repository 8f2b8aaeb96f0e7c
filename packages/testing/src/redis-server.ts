import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '@cruddur/local/free-port';

/** A Redis or Valkey server of a test's own, on a free port of 127.0.0.1, which keeps nothing. */
export interface RedisServer {
  readonly url: string;
  /** SIGKILL. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again after a kill, empty, on the same port. */
  start(): Promise<void>;
  /** It holds its connections, and answers nothing. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

const PROGRAM = process.env.REDIS_SERVER || 'redis-server';

/** Whether there is a server's program: Debian's, or what `REDIS_SERVER` names. */
export function hasRedisServer(): boolean {
  return spawnSync(PROGRAM, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Starts a server, with more settings if need be. It ends with this process at the latest. */
export async function startRedisServer(...settings: string[]): Promise<RedisServer> {
  const dir = await mkdtemp(join(tmpdir(), 'cruddur-redis-'));
  const port = await findFreePort();
  let server = await run(port, dir, settings);
  const kill = async (): Promise<void> => {
    const gone = once(server, 'exit');
    if (server.exitCode === null && server.signalCode === null && server.kill('SIGKILL'))
      await gone;
  };
  return {
    url: `valkey://127.0.0.1:${port}`,
    kill,
    start: async () => {
      server = await run(port, dir, settings);
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    stop: async () => {
      await kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function run(port: number, dir: string, more: readonly string[]) {
  const settings = [
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    dir,
    ...more,
  ];
  const server = spawn(PROGRAM, ['--port', String(port), ...settings], { stdio: 'ignore' });
  process.once('exit', () => server.kill('SIGKILL'));
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (server.exitCode !== null || tries > 300) throw new Error('the Redis server does not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return server;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => resolve(false));
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
