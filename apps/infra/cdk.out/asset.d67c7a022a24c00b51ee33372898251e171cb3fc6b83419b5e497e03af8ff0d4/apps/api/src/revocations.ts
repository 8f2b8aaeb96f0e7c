import { AppError } from '@cruddur/contract/errors';
import type { PoolClient } from '@cruddur/core/user/pool-client';

/** A token that something open depends on, and when it ends (seconds since 1970). */
export interface OpenToken {
  readonly accessToken: string;
  readonly tokenExpiresAt: number;
}

/** Which tokens the pool has taken back before they ended: its users signed out or were disabled. */
export interface Revocations {
  /** Whether this process has learnt it. Costs nothing. */
  isRevoked(accessToken: string): boolean;
  /** Calls `onRevoked` once, soon after the token was taken back. Answers how to stop. */
  watch(token: OpenToken, onRevoked: () => void): () => void;
}

/** How often a token is checked: at a random time between the two, so that checks do not come in step. */
export interface RevocationPace {
  readonly soonestMs: number;
  readonly latestMs: number;
}

interface Watched {
  due: number;
  revoked: boolean;
  timer: NodeJS.Timeout | undefined;
  readonly expiresAt: number;
  readonly listeners: Set<() => void>;
}

const PACE: RevocationPace = { soonestMs: 30_000, latestMs: 45_000 };
const MOST_CHECKS_AT_ONCE = 10;
const SWEEP_MS = 60_000;

/** Asks the pool about a token. Whatever else than a revocation goes wrong, it cannot tell. */
export function revocationCheck(pool: PoolClient | undefined) {
  if (pool === undefined) return async () => false;
  return (accessToken: string): Promise<boolean> =>
    pool.getUser(accessToken).then(
      () => false,
      (error: unknown) => error instanceof AppError && error.code === 'token_revoked',
    );
}

/**
 * Watches tokens, each by one check at a time however many depend on it. A token's next check stays
 * due while nothing depends on it, so that to connect again and again does not put it off.
 */
export function createRevocations(
  check: (accessToken: string) => Promise<boolean>,
  pace: RevocationPace = PACE,
): Revocations {
  const tokens = new Map<string, Watched>();
  const limit = createLimit(MOST_CHECKS_AT_ONCE);
  let sweepAt = Date.now() + SWEEP_MS;
  const nextDue = (): number =>
    Date.now() + pace.soonestMs + Math.random() * (pace.latestMs - pace.soonestMs);

  function schedule(token: string, watched: Watched): void {
    watched.timer ??= setTimeout(() => void run(token, watched), watched.due - Date.now());
  }

  async function run(token: string, watched: Watched): Promise<void> {
    watched.revoked ||= await limit(() => check(token));
    watched.due = nextDue();
    watched.timer = undefined;
    if (watched.revoked) for (const tell of watched.listeners) tell();
    else if (watched.listeners.size > 0) schedule(token, watched);
  }

  function sweep(): void {
    if (Date.now() < sweepAt) return;
    sweepAt = Date.now() + SWEEP_MS;
    for (const [token, { expiresAt, listeners }] of tokens) {
      if (listeners.size === 0 && expiresAt < Date.now()) tokens.delete(token);
    }
  }

  function watchedOf({ accessToken, tokenExpiresAt }: OpenToken): Watched {
    sweep();
    const known = tokens.get(accessToken);
    if (known !== undefined) return known;
    const expiresAt = tokenExpiresAt * 1_000;
    const made = {
      due: nextDue(),
      revoked: false,
      timer: undefined,
      expiresAt,
      listeners: new Set<() => void>(),
    };
    tokens.set(accessToken, made);
    return made;
  }

  return {
    isRevoked: (accessToken) => tokens.get(accessToken)?.revoked ?? false,
    watch: (token, onRevoked) => {
      const watched = watchedOf(token);
      watched.listeners.add(onRevoked);
      schedule(token.accessToken, watched);
      return () => {
        watched.listeners.delete(onRevoked);
        if (watched.listeners.size > 0 || watched.due < Date.now()) return;
        clearTimeout(watched.timer);
        watched.timer = undefined;
      };
    },
  };
}

/** Runs at most so many at once; the others wait in line. */
function createLimit(most: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
