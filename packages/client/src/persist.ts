import { mayRetry } from './api-error.ts';
import type { Pauses } from './pauses.ts';

/** What is tried again and again. */
export interface Persistence<T> {
  readonly pauses: Pauses;
  readonly attempt: () => Promise<T>;
  /** How often at most; without end when missing. */
  readonly tries?: number;
  /** Told of each failure and of how many there were. */
  readonly onFailure?: (error: unknown, failures: number) => void;
  /** Asked after each pause; false gives up. */
  readonly wanted?: () => boolean;
}

/**
 * Tries until it succeeds, with growing pauses between the tries. Answers `undefined` when it is not
 * wanted any more. Fails as the last try did, when that was refused for good or nothing is left to try.
 */
export async function persist<T>({
  pauses,
  attempt,
  tries = Number.POSITIVE_INFINITY,
  onFailure,
  wanted,
}: Persistence<T>): Promise<T | undefined> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      onFailure?.(error, failures);
      if (failures === tries || !mayRetry(error)) throw error;
    }
    await pauses.afterFailure(failures);
    if (wanted?.() === false) return undefined;
  }
}
