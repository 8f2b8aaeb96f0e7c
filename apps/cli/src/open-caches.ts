import type { ServiceOptions } from '@cruddur/api/services';
import { openSharedTier, type SharedTierTarget } from '@cruddur/core/cache/open-shared-tier';
import { connectDax } from '@cruddur/core/table/connect-dax';
import { daxEndpointOf, regionOf, sharedTierOf } from './environment.ts';
import { UsageError } from './usage-error.ts';

/** Fails with one line when the settings of the caches outside this process cannot be used. */
export function requireCacheSettings(env: NodeJS.ProcessEnv): void {
  sharedTierOf(env);
  daxEndpointOf(env);
}

/** Opens the caches outside this process that the environment names; without any it costs nothing. */
export async function openCaches(
  env: NodeJS.ProcessEnv,
  onError: (error: unknown) => void,
): Promise<Pick<ServiceOptions, 'sharedTier' | 'accelerator'>> {
  const target = sharedTierOf(env);
  const dax = daxEndpointOf(env);
  return {
    sharedTier: target && (await openTier(target, onError)),
    accelerator: dax === undefined ? undefined : await connectDax(dax, regionOf(env)),
  };
}

async function openTier(target: SharedTierTarget, onError: (error: unknown) => void) {
  try {
    return await openSharedTier(target, onError);
  } catch {
    // What it says may repeat a part of the key.
    throw new UsageError(
      target.kind === 'momento' ? 'MOMENTO_API_KEY is not a key' : 'CACHE_URL cannot be used',
    );
  }
}
