import { resolve } from 'node:path';
import type { SharedTierTarget } from '@cruddur/core/cache/open-shared-tier';
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

const CACHE_PROTOCOLS = ['valkey:', 'valkeys:', 'redis:', 'rediss:'];
const MOMENTO_TTL_SECONDS = 300;

/** The cache that processes share, if one is named: `CACHE_URL` or the `MOMENTO_` variables. */
export function sharedTierOf(env: NodeJS.ProcessEnv): SharedTierTarget | undefined {
  const { CACHE_URL: url } = env;
  const apiKey = env.MOMENTO_API_KEY || env.MOMENTO_AUTH_TOKEN;
  if (url && apiKey) throw new UsageError('set CACHE_URL or MOMENTO_API_KEY, not both');
  if (url) {
    // The URL itself is not shown: it may hold a password.
    if (!URL.canParse(url) || !CACHE_PROTOCOLS.includes(new URL(url).protocol)) {
      throw new UsageError('CACHE_URL is not a valkey://, valkeys://, redis:// or rediss:// URL');
    }
    return { kind: 'valkey', url };
  }
  if (!apiKey) return undefined;
  const cacheName = env.MOMENTO_CACHE_NAME;
  if (!cacheName) throw new UsageError('MOMENTO_API_KEY needs MOMENTO_CACHE_NAME');
  const ttlSeconds = Number(env.MOMENTO_TTL_SECONDS || MOMENTO_TTL_SECONDS);
  if (!Number.isInteger(ttlSeconds) || ttlSeconds < 1) {
    throw new UsageError('MOMENTO_TTL_SECONDS is not a whole number from 1');
  }
  return { kind: 'momento', apiKey, cacheName, ttlSeconds };
}

/** The DAX cluster that reads go through, if one is named. */
export function daxEndpointOf(env: NodeJS.ProcessEnv): string | undefined {
  const endpoint = env.DAX_ENDPOINT || undefined;
  if (endpoint !== undefined && !/^daxs?:\/\/[^\s/]+$/.test(endpoint)) {
    throw new UsageError('DAX_ENDPOINT is not a dax:// or daxs:// URL');
  }
  return endpoint;
}
