import { openSharedTier, type SharedTierTarget } from '@cruddur/core/cache/open-shared-tier';
import { connectDax } from '@cruddur/core/table/connect-dax';
import type { ServiceOptions } from './services.ts';
import { SettingError } from './setting-error.ts';

/** @throws {SettingError} when the settings of the caches outside this process cannot be used. */
export function requireCacheSettings(env: NodeJS.ProcessEnv): void {
  sharedTierOf(env);
  daxEndpointOf(env);
}

/** Opens the caches outside this process that the environment names; without any it costs nothing. */
export async function openCaches(
  env: NodeJS.ProcessEnv,
  region: string,
  onError: (error: unknown) => void,
): Promise<Pick<ServiceOptions, 'sharedTier' | 'accelerator'>> {
  const target = sharedTierOf(env);
  const dax = daxEndpointOf(env);
  return {
    sharedTier: target && (await openTier(target, onError)),
    accelerator: dax === undefined ? undefined : await connectDax(dax, region),
  };
}

async function openTier(target: SharedTierTarget, onError: (error: unknown) => void) {
  try {
    return await openSharedTier(target, onError);
  } catch {
    // What it says may repeat a part of the key.
    throw new SettingError(
      target.kind === 'momento' ? 'MOMENTO_API_KEY is not a key' : 'CACHE_URL cannot be used',
    );
  }
}

const CACHE_PROTOCOLS = ['valkey:', 'valkeys:', 'redis:', 'rediss:'];
const MOMENTO_TTL_SECONDS = 300;

/** The cache that processes share, if one is named: `CACHE_URL` or the `MOMENTO_` variables. */
function sharedTierOf(env: NodeJS.ProcessEnv): SharedTierTarget | undefined {
  const { CACHE_URL: url } = env;
  const apiKey = env.MOMENTO_API_KEY || env.MOMENTO_AUTH_TOKEN;
  if (url && apiKey) throw new SettingError('set CACHE_URL or MOMENTO_API_KEY, not both');
  if (url) {
    // The URL itself is not shown: it may hold a password.
    if (!URL.canParse(url) || !CACHE_PROTOCOLS.includes(new URL(url).protocol)) {
      throw new SettingError('CACHE_URL is not a valkey://, valkeys://, redis:// or rediss:// URL');
    }
    return { kind: 'valkey', url };
  }
  if (!apiKey) return undefined;
  const cacheName = env.MOMENTO_CACHE_NAME;
  if (!cacheName) throw new SettingError('MOMENTO_API_KEY needs MOMENTO_CACHE_NAME');
  const ttlSeconds = Number(env.MOMENTO_TTL_SECONDS || MOMENTO_TTL_SECONDS);
  if (!Number.isInteger(ttlSeconds) || ttlSeconds < 1) {
    throw new SettingError('MOMENTO_TTL_SECONDS is not a whole number from 1');
  }
  return { kind: 'momento', apiKey, cacheName, ttlSeconds };
}

/** The DAX cluster that reads go through, if one is named. */
function daxEndpointOf(env: NodeJS.ProcessEnv): string | undefined {
  const endpoint = env.DAX_ENDPOINT || undefined;
  if (endpoint !== undefined && !/^daxs?:\/\/[^\s/]+$/.test(endpoint)) {
    throw new SettingError('DAX_ENDPOINT is not a dax:// or daxs:// URL');
  }
  return endpoint;
}
