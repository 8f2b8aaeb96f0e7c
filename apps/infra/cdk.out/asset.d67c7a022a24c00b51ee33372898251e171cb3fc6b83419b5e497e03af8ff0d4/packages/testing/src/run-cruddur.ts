import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** How a run of the admin command ended. */
export interface CruddurRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the admin command as a shell does, with nothing in its environment but what is given.
 * `input` is what is typed into it; it sees no terminal.
 */
export async function runCruddur(
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  input = '',
): Promise<CruddurRun> {
  const child = spawn('node', ['apps/cli/bin/cruddur.js', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout: stdout.trim(), stderr: stderr.trim() };
}
