import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const START_LIMIT_MS = 300_000;

/** `npm start` as a user runs it, on a free port and a data folder of its own. */
export interface RunningStack {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** All that it printed. */
  output(): string;
  /** Runs the admin command against it; fails on a non-zero exit. */
  cruddur(...args: string[]): Promise<string>;
  /** The same with more in its environment. */
  cruddurWith(more: NodeJS.ProcessEnv, ...args: string[]): Promise<string>;
  token(handle: string): Promise<string>;
  /** Ends it and waits until it is gone. Its data stay. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** Ends it and deletes its data. */
  close(): Promise<void>;
}

/** Starts a stack; with `dataDir` it continues where an earlier one was, with `port` at its address. */
export async function runStack(
  options: { dataDir?: string; port?: string; env?: NodeJS.ProcessEnv; args?: string[] } = {},
): Promise<RunningStack> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'cruddur-stack-')));
  const env = {
    ...{ ...process.env, ...options.env },
    ...{ CRUDDUR_DATA: dataDir, PORT: options.port ?? '0', npm_lifecycle_event: undefined },
  };
  const child = spawn('node', ['scripts/start.mjs', ...(options.args ?? [])], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const url = await readyUrl(child, () => output);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  const cruddurWith: RunningStack['cruddurWith'] = async (more, ...args) => {
    const options = { cwd: ROOT, env: { ...env, ...more } };
    const run = promisify(execFile);
    const { stdout } = await run('node', ['apps/cli/bin/cruddur.js', ...args], options);
    return stdout.trim();
  };
  const cruddur = (...args: string[]): Promise<string> => cruddurWith({}, ...args);
  return {
    url,
    dataDir,
    pid: child.pid as number,
    output: () => output,
    cruddur,
    cruddurWith,
    token: (handle) => cruddur('token', handle),
    end,
    close: async () => {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function readyUrl(child: ChildProcess, output: () => string): Promise<string> {
  const start = Date.now();
  for (;;) {
    const url = /^ready (\S+)$/m.exec(output())?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null || Date.now() - start > START_LIMIT_MS) {
      child.kill('SIGKILL');
      throw new Error(`npm start is not ready:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
