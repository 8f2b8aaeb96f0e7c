import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStackFile } from '@cruddur/local/stack-file';
import type { User } from '@cruddur/local/user-pool/account';
import { openRecordLog } from '@cruddur/local/user-pool/record-log';
import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { type Person, signUpPeople } from '../soak/people.ts';
import { isQuick } from './report.ts';

/** What `npm start` starts, and people who may connect to it for as long as their tokens last. */
export async function startWithPeople(
  count: number,
  options: { readonly args: string[]; readonly env: NodeJS.ProcessEnv },
): Promise<{ stack: RunningStack; people: readonly Person[] }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cruddur-latency-'));
  const first = await runStack({ ...options, dataDir });
  const file = readStackFile(dataDir);
  if (file === undefined) throw new Error('the stack does not run');
  const people = await signUpPeople(dataDir, file.connection_url, count);
  // Over before the first token is looked up.
  if (isQuick) return { stack: first, people };
  await first.end('SIGTERM');
  await addAccounts(dataDir, people);
  return { stack: await runStack({ ...options, dataDir }), people };
}

/** All at once: an event stream whose token stands for no account is ended after half a minute. */
async function addAccounts(dataDir: string, people: readonly Person[]): Promise<void> {
  const log = await openRecordLog(join(dataDir, 'user-pool', 'accounts.jsonl'), () => {});
  const changes = await Promise.all(
    people.map(async ({ handle, display_name, getToken }) => {
      const [, claims = ''] = (await getToken()).split('.');
      const { sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sub: string };
      const value: User = {
        sub,
        status: 'CONFIRMED',
        enabled: true,
        attributes: { preferred_username: handle, name: display_name },
        codes: {},
        created_at: Date.now(),
        modified_at: Date.now(),
        signed_out_at: 0,
      };
      return { key: `user:${sub}`, value };
    }),
  );
  await log.write(changes);
  await log.close();
}
