import { openDatabase } from '@cruddur/core/user/database';
import { createDemoSession } from '@cruddur/local/demo-sessions';
import { readStackFile } from '@cruddur/local/stack-file';
import { openUserPool } from '@cruddur/local/user-pool';
import type { Command } from 'commander';
import { dataFolderOf } from '../environment.ts';
import { UsageError } from '../usage-error.ts';

/** `cruddur token <handle>`. */
export function addTokenCommand(program: Command): void {
  program
    .command('token <handle>')
    .description('print an access token of a local demo person')
    .option('--json', 'print the whole session as JSON')
    .action(async (handle: string, options: { json?: boolean }) => {
      const dir = dataFolderOf(process.env);
      const stack = readStackFile(dir);
      if (stack === undefined) {
        throw new UsageError('no local stack is running here; start it with: npm start');
      }
      const pool = await openUserPool(dir);
      if (process.env.AWS_COGNITO_USER_POOL_ID || stack.user_pool_id !== pool.userPoolId) {
        throw new UsageError('this stack uses a real user pool: sign in there');
      }
      const db = openDatabase(stack.connection_url, { max: 1 });
      const session = await createDemoSession(db, pool, handle).finally(() => db.destroy());
      if (session === undefined) throw new UsageError(`nobody has the handle ${handle}`);
      console.log(options.json ? JSON.stringify(session) : session.access_token);
    });
}
