import type { SharedTier } from './shared-tier.ts';

/** Nobody waits for it, but a dead command must end some time. */
const COMMAND_LIMIT_MS = 1_000;
const MOST_PAUSE_MS = 2_000;

/**
 * A Valkey or Redis server by URL: `valkey://`, `valkeys://`, `redis://` or `rediss://`, with user,
 * password and database number as usual. Without a connection a call fails at once; it is made again
 * in the background, at the latest every two seconds.
 */
export async function connectValkey(
  url: string,
  onError: (error: unknown) => void,
): Promise<SharedTier> {
  const { Redis } = await import('iovalkey');
  const client = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: MOST_PAUSE_MS,
    commandTimeout: COMMAND_LIMIT_MS,
    retryStrategy: (times) => Math.min(MOST_PAUSE_MS, 50 * 2 ** Math.min(times, 6)),
  });
  let isReported = false;
  client.on('ready', () => {
    isReported = false;
  });
  // Without a listener it would print; while it is away it fails again and again.
  client.on('error', (error: unknown) => {
    if (!isReported) onError(error);
    isReported = true;
  });
  await client.connect().catch(() => {});
  return {
    name: 'valkey',
    get: async (key) => (await client.get(key)) ?? undefined,
    getMany: async (keys) => {
      const values = await client.mget([...keys]);
      return values.map((value) => value ?? undefined);
    },
    set: async (key, value, ttlMs) => {
      await client.set(key, value, 'PX', ttlMs);
    },
    add: async (key, value, ttlMs) => {
      await client.set(key, value, 'PX', ttlMs, 'NX');
    },
    close: async () => client.disconnect(),
  };
}
