import type { Key } from '../table/keys.ts';
import { addTally, newTally, type Tally } from './tally.ts';

/** How far a walk has come: all up to a key is checked, and this is what was found there. */
export interface WalkState {
  readonly after: Key | undefined;
  readonly tally: Tally;
}

/**
 * The books of a walk whose checks end later than the scan that started them. A stretch of the
 * table is closed when the scan has passed it, and counts once its checks have ended, in order.
 */
export interface Ledger {
  /** The tally of the stretch that is open. */
  readonly open: Tally;
  /** Adds a check to the open stretch. Its tally must be the one that was open at its start. */
  add(check: Promise<void>): void;
  /** Closes the open stretch: a walk that starts after `key` does not come to it again. */
  close(key: Key | undefined): void;
  /** Resolves when every closed stretch counts; fails with what the first failed check failed with. */
  settled(): Promise<void>;
  /** Fails at once if a check has failed. */
  requireHealth(): void;
  readonly state: WalkState;
}

/** Opens the books at what an earlier walk has come to. */
export function openLedger(from: WalkState, onState: (state: WalkState) => void): Ledger {
  let state = from;
  let open = newTally();
  let checks: Promise<void>[] = [];
  let failure: { error: unknown } | undefined;
  let closed: Promise<void> = Promise.resolve();
  const ledger: Ledger = {
    get open() {
      return open;
    },
    get state() {
      return state;
    },
    add: (check) => {
      checks.push(
        check.catch((error: unknown) => {
          failure ??= { error };
        }),
      );
    },
    close: (key) => {
      const stretch = { tally: open, checks };
      open = newTally();
      checks = [];
      closed = closed.then(async () => {
        await Promise.all(stretch.checks);
        if (failure !== undefined) return;
        const tally = newTally();
        addTally(tally, state.tally);
        addTally(tally, stretch.tally);
        state = { after: key, tally };
        onState(state);
      });
    },
    settled: async () => {
      await closed;
      ledger.requireHealth();
    },
    requireHealth: () => {
      if (failure !== undefined) throw failure.error;
    },
  };
  return ledger;
}
