import { type IdReport, updateCognitoIds } from '@cruddur/core/user/cognito-ids';
import type { ListedUser } from '@cruddur/core/user/pool-client';
import type { Command } from 'commander';
import { findDatabase } from '../find-database.ts';
import { withPool } from '../find-pool.ts';
import { withDatabase, withTarget } from '../target.ts';

interface UpdateOptions {
  readonly prod?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `cruddur db update-cognito-user-ids`. */
export function addDbCognitoCommand(db: Command): void {
  withTarget(
    db
      .command('update-cognito-user-ids')
      .description(
        "give each profile that nobody can sign in to to the pool's user with its handle",
      ),
  )
    .option('--dry-run', 'change nothing, only report')
    .option('--json', 'print JSON')
    .action(runUpdate);
}

async function runUpdate(options: UpdateOptions): Promise<void> {
  const dryRun = options.dryRun ?? false;
  const users = await withPool(options, async (pool) => {
    const all: ListedUser[] = [];
    for await (const user of pool.listUsers()) all.push(user);
    return all;
  });
  const report = await withDatabase(findDatabase(options), (db) =>
    updateCognitoIds(db, users, { dryRun }),
  );
  if (options.json) console.log(JSON.stringify({ dry_run: dryRun, ...report }));
  else for (const line of reportLines(report, dryRun)) console.log(line);
}

function reportLines({ matched, changed, unmatched }: IdReport, dryRun: boolean): string[] {
  const verb = dryRun ? 'would change' : 'changed';
  return [
    ...changed.map(({ handle, from, to }) => `${verb}  ${handle}  ${from ?? '-'} -> ${to}`),
    ...unmatched.map(
      ({ handle, reason }) => `unmatched  ${handle}  ${reason.replaceAll('_', ' ')}`,
    ),
    `${matched.length} matched, ${changed.length} ${verb}, ${unmatched.length} unmatched`,
  ];
}
