import type { ListedUser } from '@cruddur/core/user/pool-client';
import type { Command } from 'commander';
import { withPool } from '../find-pool.ts';
import { withTarget } from '../target.ts';

interface CognitoOptions {
  readonly prod?: boolean;
  readonly json?: boolean;
}

/** `cruddur cognito …`. */
export function addCognitoCommands(program: Command): void {
  const cognito = program.command('cognito').description('the user pool');
  withTarget(cognito.command('list-users').description('print the handle and sub of every user'))
    .option('--json', 'print JSON')
    .action(runListUsers);
}

async function runListUsers(options: CognitoOptions): Promise<void> {
  const users = await withPool(options, async (pool) => {
    const all = [];
    for await (const user of pool.listUsers()) all.push(toLine(user));
    return all;
  });
  if (options.json) return console.log(JSON.stringify(users));
  const width = Math.max(0, ...users.map(({ handle }) => handle?.length ?? 1));
  for (const { handle, sub, active } of users) {
    console.log(`${(handle ?? '-').padEnd(width)}  ${sub}${active ? '' : '  (cannot sign in)'}`);
  }
}

function toLine({ username, attributes, active }: ListedUser) {
  const { preferred_username, sub } = attributes;
  return { handle: preferred_username || null, sub: sub ?? null, username, active };
}
