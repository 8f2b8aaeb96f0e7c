import { PoolError } from './pool-error.ts';

/** Slows down those who guess a password. */
export interface SignInLock {
  /** @throws {PoolError} `NotAuthorizedException` while the user is locked. */
  check(userId: string): void;
  failed(userId: string): void;
  succeeded(userId: string): void;
}

/** Counts events of a key within a window of time. */
export interface AttemptLimit {
  /** @throws {PoolError} `LimitExceededException` when the window is full. */
  check(key: string): void;
  count(key: string): void;
}

const FREE_FAILURES = 5;
const LONGEST_LOCK_MS = 15 * 60_000;
const MAX_KEYS = 10_000;

/**
 * As Cognito has it: from the fifth wrong password on the user is locked, first for a second, then
 * for twice as long each time, at most a quarter of an hour. A success, or a quarter of an hour
 * without an attempt, begins anew. Kept in memory.
 */
export function createSignInLock(now: () => number): SignInLock {
  const failures = new Map<string, { count: number; until: number; at: number }>();
  const current = (userId: string) => {
    const entry = failures.get(userId);
    return entry !== undefined && now() - entry.at < LONGEST_LOCK_MS ? entry : undefined;
  };
  return {
    check(userId) {
      if (now() < (current(userId)?.until ?? 0)) {
        throw new PoolError('NotAuthorizedException', 'Password attempts exceeded');
      }
    },
    failed(userId) {
      const count = (current(userId)?.count ?? 0) + 1;
      const over = count - FREE_FAILURES;
      const lock = over < 0 ? 0 : Math.min(1_000 * 2 ** Math.min(over, 20), LONGEST_LOCK_MS);
      remember(failures, userId, { count, until: now() + lock, at: now() });
    },
    succeeded: (userId) => void failures.delete(userId),
  };
}

/** At most `max` counted events of a key in `windowMs`. Kept in memory. */
export function createAttemptLimit(now: () => number, max: number, windowMs: number): AttemptLimit {
  const seen = new Map<string, readonly number[]>();
  const recent = (key: string) => (seen.get(key) ?? []).filter((at) => now() - at < windowMs);
  return {
    check(key) {
      if (recent(key).length >= max) throw attemptLimitExceeded();
    },
    count: (key) => remember(seen, key, [...recent(key), now()]),
  };
}

/** Cognito's answer to one attempt too many. */
export function attemptLimitExceeded(): PoolError {
  return new PoolError(
    'LimitExceededException',
    'Attempt limit exceeded, please try after some time.',
  );
}

// The oldest key goes first, so that made-up names cannot fill the memory.
function remember<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MAX_KEYS) map.delete(map.keys().next().value as string);
}
