/** Time and chance, given from outside so that a simulation can own both. */
export interface Timers {
  /** Calls `run` after `ms` milliseconds. Answers how to call it off. */
  after(ms: number, run: () => void): () => void;
  /** From 0 to below 1. */
  random(): number;
  /** Milliseconds since 1970, by this device's clock. */
  now(): number;
}

/** The time and chance of the platform. */
export const systemTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  now: Date.now,
};
