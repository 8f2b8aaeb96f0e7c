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
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`PORT is not a port number: ${env.PORT}`);
  }
  return { host: env.HOST || 'localhost', port };
}

/** Pages elsewhere that may call the API. */
export function allowedOriginsOf(env: NodeJS.ProcessEnv): string[] {
  return [env.FRONTEND_URL, env.BACKEND_URL].flatMap((url) =>
    url ? url.split(',').map((one) => one.trim().replace(/\/$/, '')) : [],
  );
}

/** Where the Cognito user pool is when it is not on AWS. `AWS_ENDPOINT_URL` is the table's alone. */
export function poolEndpointOf(env: NodeJS.ProcessEnv): string | undefined {
  return env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER || undefined;
}
