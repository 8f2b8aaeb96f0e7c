import { LRUCache } from 'lru-cache';

/** How a number is written. */
export interface ScoreWrite {
  /** Leaves a higher number as it is. */
  readonly onlyUp?: boolean;
}

/**
 * Numbers that all processes share and that may be forgotten at any time: a field of a key has one
 * number. Writing neither waits nor fails.
 */
export interface Scores {
  set(key: string, field: string, value: number, write?: ScoreWrite): void;
  /** Drops all fields of a key. */
  drop(key: string): void;
  /** The fields of each key, in the order of the keys; never fails. */
  get(keys: readonly string[]): Promise<ReadonlyMap<string, number>[]>;
}

const MOST_KEYS = 50_000;
const MOST_FIELDS = 1_000;

/** The numbers of a single process. Keys that were not written for longest are forgotten first. */
export function createInProcessScores(): Scores {
  const kept = new LRUCache<string, Map<string, number>>({ max: MOST_KEYS });
  return {
    set: (key, field, value, write) => {
      const fields = kept.get(key) ?? new Map<string, number>();
      if (write?.onlyUp && (fields.get(field) ?? Number.NEGATIVE_INFINITY) >= value) return;
      fields.delete(field);
      fields.set(field, value);
      for (const oldest of fields.keys()) {
        if (fields.size <= MOST_FIELDS) break;
        fields.delete(oldest);
      }
      kept.set(key, fields);
    },
    drop: (key) => void kept.delete(key),
    get: async (keys) => keys.map((key) => new Map(kept.get(key))),
  };
}
