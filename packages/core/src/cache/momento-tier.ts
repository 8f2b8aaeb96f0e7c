import type { CacheClient, CacheGet } from '@gomomento/sdk';
import type { SharedTier } from './shared-tier.ts';

/** A Momento cache. */
export interface MomentoTarget {
  readonly apiKey: string;
  readonly cacheName: string;
  /** No value lives longer, whatever is asked for. */
  readonly ttlSeconds: number;
  /** `host:port` of a cache node without TLS, in place of the one that the key names. */
  readonly endpoint?: string;
}

/** Longer than a first connection takes: nobody waits for it, but a dead call must end some time. */
const CLIENT_LIMIT_MS = 1_000;

/**
 * A Momento cache through its SDK. The cache must exist. Nothing is retried, and the SDK logs nothing:
 * what fails is counted by whoever calls.
 */
export async function connectMomento(target: MomentoTarget): Promise<SharedTier> {
  const { cacheName, ttlSeconds } = target;
  const client = await openClient(target);
  const options = (ttlMs: number) => ({
    ttl: Math.max(1, Math.min(ttlSeconds, Math.ceil(ttlMs / 1000))),
  });
  return {
    name: 'momento',
    get: async (key) => textOf(await client.get(cacheName, key)),
    getMany: async (keys) => {
      const answer = await client.getBatch(cacheName, [...keys]);
      if (answer.type === 'Error') throw answer.innerException();
      return answer.results().map(textOf);
    },
    set: async (key, value, ttlMs) => {
      const answer = await client.set(cacheName, key, value, options(ttlMs));
      if (answer.type === 'Error') throw answer.innerException();
    },
    add: async (key, value, ttlMs) => {
      const answer = await client.setIfAbsent(cacheName, key, value, options(ttlMs));
      if (answer.type === 'Error') throw answer.innerException();
    },
    close: async () => client.close(),
  };
}

function textOf(answer: CacheGet.Response): string | undefined {
  if (answer.type === 'Error') throw answer.innerException();
  return answer.type === 'Hit' ? answer.valueString() : undefined;
}

async function openClient(target: MomentoTarget): Promise<CacheClient> {
  const sdk = await import('@gomomento/sdk');
  const configuration = sdk.Configurations.InRegion.Default.latest(
    new sdk.NoopMomentoLoggerFactory(),
  )
    .withClientTimeoutMillis(CLIENT_LIMIT_MS)
    .withRetryStrategy({ determineWhenToRetryRequest: () => null });
  const { apiKey, endpoint } = target;
  const credentialProvider = sdk.CredentialProvider.fromString({
    apiKey,
    ...(endpoint !== undefined && {
      endpointOverrides: {
        cacheEndpoint: endpoint,
        controlEndpoint: endpoint,
        tokenEndpoint: endpoint,
        secureConnection: false,
      },
    }),
  });
  return new sdk.CacheClient({
    configuration,
    credentialProvider,
    defaultTtlSeconds: target.ttlSeconds,
  });
}
