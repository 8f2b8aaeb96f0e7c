import { readStackFile } from '@cruddur/local/stack-file';
import { dataFolderOf } from './environment.ts';
import type { Target } from './target.ts';
import { UsageError } from './usage-error.ts';

/** The Postgres that the environment names, else the one of the running local stack. */
export function findDatabase(options: { prod?: boolean }): Pick<Target, 'name'> & {
  readonly connectionUrl: string;
} {
  const { env } = process;
  const name = options.prod ? 'aws' : 'local';
  if (env.CONNECTION_URL) return { name, connectionUrl: env.CONNECTION_URL };
  if (options.prod) throw new UsageError('set CONNECTION_URL');
  const stack = readStackFile(dataFolderOf(env));
  if (stack === undefined) {
    throw new UsageError(
      'no local stack is running here and CONNECTION_URL is not set; start it with: npm start',
    );
  }
  return { name, connectionUrl: stack.connection_url };
}
