import { spawn } from 'node:child_process';
import type { Command } from 'commander';
import { findDatabase } from '../find-database.ts';
import { withTarget } from '../target.ts';
import { UsageError } from '../usage-error.ts';

/** `cruddur db connect`. */
export function addDbConnectCommand(db: Command): void {
  withTarget(db.command('connect').description('open psql on it')).action(runConnect);
}

function runConnect(options: { prod?: boolean }): Promise<void> {
  const { url, password } = splitPassword(findDatabase(options).connectionUrl);
  const env = { ...process.env, ...(password !== undefined && { PGPASSWORD: password }) };
  return new Promise((resolve, reject) => {
    const psql = spawn('psql', [url], { stdio: 'inherit', env });
    psql.on('error', () => reject(new UsageError('psql is not installed on this machine')));
    psql.on('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}

/** Everybody on a machine can see the arguments of a program, but not its environment. */
function splitPassword(connectionUrl: string): { url: string; password?: string } {
  const match = /^(postgres(?:ql)?:\/\/[^:@/]*):([^@/]*)(@.*)$/.exec(connectionUrl);
  if (match === null) return { url: connectionUrl };
  return { url: `${match[1]}${match[3]}`, password: decodeURIComponent(match[2] ?? '') };
}
