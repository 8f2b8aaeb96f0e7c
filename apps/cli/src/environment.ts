import { resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/** The folder of the embedded stack's data: `CRUDDUR_DATA`, else `.cruddur` here. */
export function dataFolderOf(env: NodeJS.ProcessEnv): string {
  return resolve(env.CRUDDUR_DATA || '.cruddur');
}

/** The AWS region, also of a local endpoint. */
export function regionOf(env: NodeJS.ProcessEnv): string {
  return env.AWS_DEFAULT_REGION || env.AWS_REGION || 'us-east-1';
}

/** Where the app listens. `PORT` 0 means any free one. */
export function addressOf(env: NodeJS.ProcessEnv): { host: string; port: number } {
  return { host: env.HOST || 'localhost', port: portOf('PORT', env.PORT || '3000') };
}

/** Where the embedded user pool listens; undefined leaves the choice to it. */
export function userPoolPortOf(env: NodeJS.ProcessEnv): number | undefined {
  return env.COGNITO_PORT ? portOf('COGNITO_PORT', env.COGNITO_PORT) : undefined;
}

function portOf(name: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`${name} is not a port number: ${text}`);
}

/** Where the Cognito user pool is when it is not on AWS. `AWS_ENDPOINT_URL` is the table's alone. */
export function poolEndpointOf(env: NodeJS.ProcessEnv): string | undefined {
  return env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER || undefined;
}
