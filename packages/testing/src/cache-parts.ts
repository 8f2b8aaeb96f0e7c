import type { CacheTime, SharedTier } from '@cruddur/core/cache/shared-tier';

/** Time that stands still until a test moves it. */
export interface HandTime extends CacheTime {
  pass(ms: number): Promise<void>;
}

/** Makes time that begins at 1,000. */
export function createHandTime(): HandTime {
  let time = 1_000;
  const due: { at: number; run: (() => void) | undefined }[] = [];
  return {
    now: () => time,
    after: (ms, run) => {
      const entry: { at: number; run: (() => void) | undefined } = { at: time + ms, run };
      due.push(entry);
      return () => {
        entry.run = undefined;
      };
    },
    pass: async (ms) => {
      await settled();
      time += ms;
      for (const entry of due.splice(0)) {
        if (entry.at > time) due.push(entry);
        else entry.run?.();
      }
      await settled();
    },
  };
}

/** A shared tier in memory, in which a test reads and writes what it likes. */
export interface MemoryTier extends SharedTier {
  readonly values: Map<string, string>;
  /** What its next calls do instead of answering. */
  fault: 'fails' | 'hangs' | undefined;
  calls: number;
}

/** Makes an empty one. Values in it never end by themselves. */
export function createMemoryTier(): MemoryTier {
  const values = new Map<string, string>();
  const call = async <R>(run: () => R): Promise<R> => {
    tier.calls += 1;
    if (tier.fault === 'fails') throw new Error('the tier fails');
    if (tier.fault === 'hangs') await new Promise(() => {});
    return run();
  };
  const tier: MemoryTier = {
    name: 'memory',
    values,
    fault: undefined,
    calls: 0,
    get: (key) => call(() => values.get(key)),
    getMany: (keys) => call(() => keys.map((key) => values.get(key))),
    set: (key, value) => call(() => void values.set(key, value)),
    add: (key, value) => call(() => void (values.has(key) || values.set(key, value))),
    close: async () => {},
  };
  return tier;
}

/** When everything that can go on without time passing has gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
