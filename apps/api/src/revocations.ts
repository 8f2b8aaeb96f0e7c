import { AppError } from '@cruddur/contract/errors';
import type { PoolClient } from '@cruddur/core/user/pool-client';
import { createConcurrencyLimit } from './concurrency-limit.ts';
import { createWatchedTokens, type WatchedToken } from './watched-tokens.ts';

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

const PACE: RevocationPace = { soonestMs: 30_000, latestMs: 45_000 };
const MOST_CHECKS_AT_ONCE = 10;

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
  const tokens = createWatchedTokens();
  const limit = createConcurrencyLimit(MOST_CHECKS_AT_ONCE);
  const nextDue = (): number =>
    Date.now() + pace.soonestMs + Math.random() * (pace.latestMs - pace.soonestMs);

  function schedule(accessToken: string, token: WatchedToken): void {
    token.timer ??= setTimeout(() => void run(accessToken, token), token.due - Date.now());
  }

  async function run(accessToken: string, token: WatchedToken): Promise<void> {
    token.revoked ||= await limit(() => check(accessToken));
    token.due = nextDue();
    token.timer = undefined;
    if (token.revoked) for (const tell of token.listeners) tell();
    else if (token.listeners.size > 0) schedule(accessToken, token);
  }

  return {
    isRevoked: (accessToken) => tokens.find(accessToken)?.revoked ?? false,
    watch: ({ accessToken, tokenExpiresAt }, onRevoked) => {
      const token = tokens.open(accessToken, tokenExpiresAt * 1_000, nextDue());
      token.listeners.add(onRevoked);
      schedule(accessToken, token);
      return () => {
        token.listeners.delete(onRevoked);
        if (token.listeners.size > 0 || token.due < Date.now()) return;
        clearTimeout(token.timer);
        token.timer = undefined;
      };
    },
  };
}
