/** How often one person may do something in this process. */
export interface RateLimit {
  /** Takes one turn: 0, or after how many whole seconds there is one again. */
  take(person: string): number;
}

/** `burst` turns at once, and after that `perSecond`. */
export interface RateLimitOptions {
  readonly burst: number;
  readonly perSecond: number;
  /** Milliseconds of a clock that never runs back. */
  readonly now?: () => number;
}

/** Whoever has been away longest is forgotten first, which gives them a full burst. */
const MOST_PEOPLE = 50_000;

interface Bucket {
  readonly turns: number;
  readonly at: number;
}

/** Makes a limit of its own; several processes each allow as much. */
export function createRateLimit(options: RateLimitOptions): RateLimit {
  const { burst, perSecond, now = () => performance.now() } = options;
  const buckets = new Map<string, Bucket>();
  return {
    take: (person) => {
      const at = now();
      const before = buckets.get(person) ?? { turns: burst, at };
      const turns = Math.min(burst, before.turns + ((at - before.at) / 1_000) * perSecond);
      const left = turns >= 1 ? turns - 1 : turns;
      buckets.delete(person);
      buckets.set(person, { turns: left, at });
      for (const oldest of buckets.keys()) {
        if (buckets.size <= MOST_PEOPLE) break;
        buckets.delete(oldest);
      }
      return turns >= 1 ? 0 : Math.ceil((1 - turns) / perSecond);
    },
  };
}
