import { resolve } from 'node:path';
import { type Limits, readLimits } from '@cruddur/api/rate-limits';
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

/** The Valkey or Redis server that several processes share; undefined when this is the only one. */
export function busUrlOf(env: NodeJS.ProcessEnv): string | undefined {
  const url = env.BUS_URL || env.CACHE_URL;
  if (!url || /^(valkey|redis)s?:\/\//.test(url)) return url || undefined;
  if (!env.BUS_URL) return undefined;
  throw new UsageError('BUS_URL is not like valkey://host:port');
}

/** How often somebody may do what. */
export function limitsOf(env: NodeJS.ProcessEnv): Limits {
  try {
    return readLimits(env);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Which proxies to believe about a caller's address: how many there are, or their addresses. */
export function trustProxyOf(env: NodeJS.ProcessEnv): number | string | undefined {
  const text = env.TRUST_PROXY;
  if (!text) return undefined;
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** How many event streams a person may have open in this process; undefined leaves it to the API. */
export function streamsAPersonOf(env: NodeJS.ProcessEnv): number | undefined {
  const text = env.EVENT_STREAMS_A_PERSON;
  if (!text) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new UsageError(`EVENT_STREAMS_A_PERSON is not a whole number from 1: ${text}`);
}

const LONGEST_GRACE_SECONDS = 15;

/** How long it still serves after it was asked to stop, until a load balancer has noticed. */
export function graceMsOf(env: NodeJS.ProcessEnv): number {
  const seconds = Number(env.SHUTDOWN_GRACE_SECONDS || 0);
  if (seconds >= 0 && seconds <= LONGEST_GRACE_SECONDS) return seconds * 1_000;
  throw new UsageError('SHUTDOWN_GRACE_SECONDS is not a number from 0 to 15');
}
