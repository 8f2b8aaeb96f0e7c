import { mayRetry } from './api-error.ts';
import type { Pauses } from './pauses.ts';

/** What is tried again and again. */
export interface Persistence<T> {
  readonly pauses: Pauses;
  readonly attempt: () => Promise<T>;
  /** Told of each failure and of how many there were; what it throws ends the tries. */
  readonly onFailure: (error: unknown, failures: number) => void;
  /** Asked after each pause; false gives up. */
  readonly wanted: () => boolean;
}

/**
 * Tries until it succeeds, is refused for good, or is not wanted any more, with growing pauses
 * between the tries. Answers `undefined` unless it has succeeded.
 */
export async function persist<T>(tries: Persistence<T>): Promise<T | undefined> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await tries.attempt();
    } catch (error) {
      tries.onFailure(error, failures);
      if (!mayRetry(error)) return undefined;
    }
    await tries.pauses.afterFailure(failures);
    if (!tries.wanted()) return undefined;
  }
}
