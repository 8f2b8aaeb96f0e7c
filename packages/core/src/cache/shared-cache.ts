import type { GuardedTier } from './guarded-tier.ts';
import { type CacheTime, systemCacheTime } from './shared-tier.ts';

/** One kind of value in a shared cache. */
export interface SharedKind<T> {
  /** Part of the key. */
  readonly name: string;
  /** How old a value may be when it is answered. */
  readonly ttlMs: number;
  /** What is stored: it must survive JSON. Undefined: this value is not shared. */
  readonly encode: (value: T) => unknown;
  /** What stands there, if it is a value of this very id; undefined for everything else. */
  readonly decode: (data: unknown, id: string) => T | undefined;
}

/** A value of another process, and until when it may be used (milliseconds since 1970). */
export interface SharedValue<T> {
  readonly value: T;
  readonly expiresAt: number;
}

/** One kind of value that processes share. Nothing here fails, and only what finds waits, 20 ms at most. */
export interface SharedCache<T> {
  find(id: string): Promise<SharedValue<T> | undefined>;
  /** What is there of many, by id, in one call. */
  findMany(ids: readonly string[]): Promise<ReadonlyMap<string, SharedValue<T>>>;
  /** Stores what was just read, unless something stands there or was dropped a moment ago. */
  fill(id: string, value: T, expiresAt: number): void;
  /**
   * Makes a value that is there a miss, and keeps away for two seconds what others have read before:
   * longer than a request may take.
   */
  drop(id: string): void;
}

/** Opens a kind of value. */
export type OpenSharedCache = <T>(kind: SharedKind<T>) => SharedCache<T>;

/**
 * Raised with every change of a stored form: a deployment never reads what another version stored.
 */
const SCHEMA_VERSION = 1;
const DROPPED = 'dropped';
const DROPPED_MS = 2_000;

/**
 * Opens kinds of values on a tier. `namespace` keeps deployments apart that use the same server. A
 * value carries its whole key and its end, so that one that comes back for another key, or
 * too late, is a miss.
 */
export function openSharedCaches(
  tier: GuardedTier,
  namespace: string,
  time: CacheTime = systemCacheTime,
): OpenSharedCache {
  return <T>({ name, ttlMs, encode, decode }: SharedKind<T>): SharedCache<T> => {
    const keyOf = (id: string): string => `cruddur:${SCHEMA_VERSION}:${namespace}:${name}:${id}`;
    const read = (text: string | undefined, id: string): SharedValue<T> | undefined => {
      if (text === undefined || text === DROPPED) return undefined;
      const envelope = readEnvelope(text, keyOf(id));
      const value = envelope && decode(envelope.value, id);
      if (envelope === undefined || value === undefined) {
        tier.refuse();
        return undefined;
      }
      // A clock that is ahead must not make a value live longer than it may.
      const expiresAt = Math.min(envelope.expires_at, time.now() + ttlMs);
      return expiresAt > time.now() ? { value, expiresAt } : undefined;
    };
    return {
      find: async (id) => read(await tier.get(keyOf(id)), id),
      findMany: async (ids) => {
        const texts = await tier.getMany(ids.map(keyOf));
        const found = new Map<string, SharedValue<T>>();
        for (const [i, id] of ids.entries()) {
          const value = read(texts[i], id);
          if (value !== undefined) found.set(id, value);
        }
        return found;
      },
      fill: (id, value, expires_at) => {
        const key = keyOf(id);
        const leftMs = Math.ceil(expires_at - time.now());
        const data = encode(value);
        if (leftMs <= 0 || data === undefined) return;
        tier.add(key, JSON.stringify({ key, expires_at, value: data }), leftMs);
      },
      drop: (id) => tier.set(keyOf(id), DROPPED, DROPPED_MS),
    };
  };
}

function readEnvelope(
  text: string,
  key: string,
): { expires_at: number; value: unknown } | undefined {
  const data = parseJson(text) as { key?: unknown; expires_at?: unknown; value?: unknown } | null;
  if (typeof data !== 'object' || data?.key !== key) return undefined;
  const { expires_at, value } = data;
  return typeof expires_at === 'number' ? { expires_at, value } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
