import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveConnectionUrl } from '@cruddur/core/user/database-login';
import { dataFolderOf } from './environment.ts';

/**
 * Fills the environment with where the deployment on AWS is, as `npm run deploy` left it in
 * `aws.json` of the data folder. What the environment says already stays. The login of Postgres is
 * fetched from Secrets Manager where the database can be reached at all.
 */
export async function useDeployment(env: NodeJS.ProcessEnv): Promise<void> {
  for (const [name, value] of Object.entries(readEnvironment(dataFolderOf(env)))) {
    env[name] ||= value;
  }
  if (env.DATABASE_SECRET_ARN) env.CONNECTION_URL = await resolveConnectionUrl(env);
}

function readEnvironment(dataFolder: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(dataFolder, 'aws.json'), 'utf8')).environment;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
