/** `open` lets nothing through, `half_open` one call that finds out whether it works again. */
export type BreakerState = 'closed' | 'open' | 'half_open';

/** Keeps calls from something that does not answer. */
export interface CircuitBreaker {
  /** Whether a call may be made now. Who is let through must say how it went. */
  enter(): boolean;
  succeeded(): void;
  failed(): void;
  state(): BreakerState;
}

/** How soon it opens, and for how long. */
export interface BreakerOptions {
  readonly now: () => number;
  /** So many failures in a row open it. */
  readonly failures?: number;
  /** After so many milliseconds one call may try again. */
  readonly pauseMs?: number;
}

/** Makes a closed breaker. Costs a comparison a call. */
export function createCircuitBreaker(options: BreakerOptions): CircuitBreaker {
  const { now, failures = 5, pauseMs = 1_000 } = options;
  let inRow = 0;
  let openUntil = 0;
  let state: BreakerState = 'closed';
  return {
    enter: () => {
      if (state === 'closed') return true;
      if (state === 'half_open' || now() < openUntil) return false;
      state = 'half_open';
      return true;
    },
    succeeded: () => {
      // A call that was let through before it opened proves nothing about now.
      if (state === 'open') return;
      inRow = 0;
      state = 'closed';
    },
    failed: () => {
      inRow += 1;
      if (state === 'closed' && inRow < failures) return;
      state = 'open';
      openUntil = now() + pauseMs;
    },
    state: () => state,
  };
}
