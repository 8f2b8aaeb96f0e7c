import { setTimeout as sleep } from 'node:timers/promises';

/** When the poller looks again. */
export interface Pace {
  /** Ends a pause, or the next one if there is none just now. */
  nudge(): void;
  /** Waits `ms`, until a nudge, or until it is stopped. */
  pause(ms: number): Promise<void>;
  stop(): void;
  /** Aborted when it is stopped. */
  readonly stopped: AbortSignal;
}

const IDLE_FIRST_MS = 20;
const IDLE_LAST_MS = 1_000;
const ERROR_FIRST_MS = 200;
const ERROR_LAST_MS = 2_000;

/** A pace that pauses as long as it is told to. */
export function createPace(): Pace {
  const stopping = new AbortController();
  let wake = new AbortController();
  let nudged = false;
  return {
    stopped: stopping.signal,
    nudge: () => {
      nudged = true;
      wake.abort();
    },
    stop: () => {
      stopping.abort();
      wake.abort();
    },
    pause: async (ms) => {
      wake = new AbortController();
      if (!nudged && !stopping.signal.aborted) {
        await sleep(ms, undefined, { signal: wake.signal }).catch(() => {});
      }
      nudged = false;
    },
  };
}

/** The pause after so many looks in a row that found nothing: from 20 ms to a second. */
export function idlePause(idleLooks: number): number {
  return Math.min(IDLE_LAST_MS, IDLE_FIRST_MS * 2 ** Math.min(idleLooks, 10));
}

/** The pause after so many failures in a row: from 0.2 to 2 seconds. */
export function errorPause(failures: number): number {
  return Math.min(ERROR_LAST_MS, ERROR_FIRST_MS * 2 ** Math.min(failures, 10));
}
