/** Time and chance, given from outside so that a simulation can own both. */
export interface Timers {
  /** Calls `run` after `ms` milliseconds. Answers how to call it off. */
  after(ms: number, run: () => void): () => void;
  /** From 0 to below 1. */
  random(): number;
}

/** The time and chance of the platform. */
export const systemTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
