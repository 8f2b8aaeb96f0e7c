import { LRUCache } from 'lru-cache';

/** A bounded in-process cache in front of a slow read. */
export interface SingleFlightCache<T> {
  /**
   * The cached value, or what `read` answers. Callers that ask for the same key at the same time
   * share one read. `undefined` and failures are not kept.
   */
  get(key: string, read: () => Promise<T | undefined>): Promise<T | undefined>;
  /** The cached value, without a read. */
  peek(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
  clear(): void;
}

/** Makes a cache of at most `max` entries, each `ttlMs` old at most. */
export function createSingleFlightCache<T extends object>(options: {
  max: number;
  ttlMs: number;
}): SingleFlightCache<T> {
  const kept = new LRUCache<string, T>({ max: options.max, ttl: options.ttlMs });
  const flights = new Map<string, Promise<T | undefined>>();
  return {
    get: (key, read) => {
      const value = kept.get(key);
      return value === undefined ? fly(key, read) : Promise.resolve(value);
    },
    peek: (key) => kept.get(key),
    set: (key, value) => {
      flights.delete(key);
      kept.set(key, value);
    },
    delete: (key) => {
      flights.delete(key);
      kept.delete(key);
    },
    clear: () => {
      flights.clear();
      kept.clear();
    },
  };

  function fly(key: string, read: () => Promise<T | undefined>): Promise<T | undefined> {
    const under = flights.get(key);
    if (under !== undefined) return under;
    const flight = read().then(
      (value) => {
        // A delete or set while this was under way knows better than what was read before it.
        if (flights.get(key) === flight) {
          flights.delete(key);
          if (value !== undefined) kept.set(key, value);
        }
        return value;
      },
      (error: unknown) => {
        if (flights.get(key) === flight) flights.delete(key);
        throw error;
      },
    );
    flights.set(key, flight);
    return flight;
  }
}
