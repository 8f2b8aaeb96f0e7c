import type { Timers } from './timers.ts';

const FIRST_PAUSE_MS = 500;
const LAST_PAUSE_MS = 15_000;

/** Pauses between tries, which end early when there is news that a try may succeed now. */
export interface Pauses {
  /** Waits longer the more tries have failed, jittered so that clients do not retry in step. */
  readonly afterFailure: (failures: number) => Promise<void>;
  /** Ends all pauses now. */
  readonly wake: () => void;
}

/** Pauses by a clock. */
export function createPauses(timers: Timers): Pauses {
  const waiting = new Set<() => void>();
  return {
    afterFailure: (failures) =>
      new Promise((resolve) => {
        const cancel = timers.after(pauseMs(failures, timers.random()), done);
        function done(): void {
          cancel();
          waiting.delete(done);
          resolve();
        }
        waiting.add(done);
      }),
    wake: () => {
      for (const done of [...waiting]) done();
    },
  };
}

/** The pause after a number of failures in a row: doubling, between half and all of its limit. */
export function pauseMs(failures: number, random: number): number {
  const limit = Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
  return limit * (0.5 + random / 2);
}
