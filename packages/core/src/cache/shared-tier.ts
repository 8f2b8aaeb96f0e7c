/**
 * A cache that several processes share, as its adapter offers it: text by key. It may fail, hang or
 * answer garbage; `guardTier` is what makes it harmless.
 */
export interface SharedTier {
  /** Names it in counters. */
  readonly name: string;
  get(key: string): Promise<string | undefined>;
  /** The values of many keys, in their order, in one call. */
  getMany(keys: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** Stores a value whatever stands there. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** Stores a value unless the key holds one. */
  add(key: string, value: string, ttlMs: number): Promise<void>;
  close(): Promise<void>;
}

/** How time passes: the simulation has its own. */
export interface CacheTime {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `run` after `ms`; answers how to call it off. */
  after(ms: number, run: () => void): () => void;
}

/** The process's time. */
export const systemCacheTime: CacheTime = {
  now: () => Date.now(),
  after: (ms, run) => {
    let immediate: NodeJS.Immediate | undefined;
    // When this process itself was busy, the answer may lie in the socket already: it is read first.
    const timer = setTimeout(() => {
      immediate = setImmediate(run);
    }, ms);
    return () => {
      clearTimeout(timer);
      clearImmediate(immediate);
    };
  },
};
