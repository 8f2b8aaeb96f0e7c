/** When the poller looks again. */
export interface Pace {
  /** Ends a pause, or the next one if there is none just now. */
  nudge(): void;
  /** Waits `ms`, until a nudge, or until it is stopped. */
  pause(ms: number): Promise<void>;
  /** Waits `ms`, whoever nudges, or until it is stopped. */
  rest(ms: number): Promise<void>;
  stop(): void;
  /** Aborted when it is stopped. */
  readonly stopped: AbortSignal;
}

const IDLE_FIRST_MS = 20;
const IDLE_LAST_MS = 1_000;
const GATHERING_LAST_MS = 250;
const ERROR_FIRST_MS = 200;
const ERROR_LAST_MS = 2_000;

/** A pace that pauses as long as it is told to. */
export function createPace(): Pace {
  const stopping = new AbortController();
  let wake = (): void => {};
  let halt = (): void => {};
  let nudged = false;
  return {
    stopped: stopping.signal,
    nudge: () => {
      nudged = true;
      wake();
    },
    stop: () => {
      stopping.abort();
      wake();
      halt();
    },
    pause: async (ms) => {
      if (!nudged && !stopped()) {
        await wait(ms, (end) => {
          wake = end;
        });
      }
      nudged = false;
    },
    rest: async (ms) => {
      if (ms === 0 || stopped()) return;
      await wait(ms, (end) => {
        halt = end;
      });
    },
  };

  function stopped(): boolean {
    return stopping.signal.aborted;
  }
}

function wait(ms: number, onEnd: (end: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    onEnd(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The pause after so many looks in a row that found nothing: from 20 ms to a second. */
export function idlePause(idleLooks: number): number {
  return Math.min(IDLE_LAST_MS, IDLE_FIRST_MS * 2 ** Math.min(idleLooks, 10));
}

/**
 * How long to let records gather after a look that found so many. A row is updated once a batch,
 * however many messages it has: at a hundred messages a second a row that is 250 ms behind saves most
 * of the writes. What is waiting already needs no gathering.
 */
export function gatheringPause(records: number, isMoreWaiting: boolean): number {
  return isMoreWaiting ? 0 : Math.min(GATHERING_LAST_MS, records);
}

/** The pause after so many failures in a row: from 0.2 to 2 seconds. */
export function errorPause(failures: number): number {
  return Math.min(ERROR_LAST_MS, ERROR_FIRST_MS * 2 ** Math.min(failures, 10));
}
