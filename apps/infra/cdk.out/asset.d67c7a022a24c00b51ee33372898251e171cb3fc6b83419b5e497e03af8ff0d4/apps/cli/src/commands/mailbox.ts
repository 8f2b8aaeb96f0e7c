import { readStackFile } from '@cruddur/local/stack-file';
import { readLetters } from '@cruddur/local/user-pool/mailbox';
import type { Command } from 'commander';
import { dataFolderOf } from '../environment.ts';
import { UsageError } from '../usage-error.ts';

/** `cruddur mailbox [address]`. */
export function addMailboxCommand(program: Command): void {
  program
    .command('mailbox [address]')
    .description('print what the local user pool would have sent by email, oldest first')
    .option('--json', 'print JSON')
    .action(async (address: string | undefined, options: { json?: boolean }) => {
      const dir = dataFolderOf(process.env);
      if (process.env.CRUDDUR_STACK === 'aws' || readStackFile(dir)?.user_pool_endpoint === '') {
        throw new UsageError('this stack uses a real user pool: it sends its own letters');
      }
      const letters = await readLetters(dir, address);
      if (options.json) console.log(JSON.stringify(letters));
      else if (letters.length === 0) console.log('no letters');
      else for (const one of letters) console.log(`${one.sent_at}  ${one.to}  ${one.text}`);
    });
}
