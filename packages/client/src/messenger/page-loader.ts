import type { Pauses } from '../pauses.ts';
import { persist } from '../persist.ts';

/** How fetching the next page of a list goes. */
export type Paging = 'idle' | 'loading' | 'failed';

/** A page that is wanted. */
export interface WantedPage<T> {
  readonly fetch: () => Promise<T>;
  readonly take: (page: T) => void;
  /** Asked before a failed fetch is tried again; false gives up. */
  readonly wanted: () => boolean;
}

/**
 * Fetches the next page in one direction. One that does not come is tried again by itself; the
 * first failure in a row is not told, as most pass. A call while that goes on tries at once.
 */
export interface PageLoader {
  readonly load: <T>(page: WantedPage<T>) => Promise<void>;
}

/** A loader that has fetched nothing yet, and tells how it goes. */
export function createPageLoader(pauses: Pauses, tell: (paging: Paging) => void): PageLoader {
  let paging: Paging = 'idle';
  let latest: object | undefined;
  return {
    load: async ({ fetch, take, wanted }) => {
      if (paging === 'loading') return;
      const mine = {};
      const isLatest = (): boolean => latest === mine;
      const turn = (to: Paging): void => {
        if (!isLatest() || paging === to) return;
        paging = to;
        tell(to);
      };
      latest = mine;
      turn('loading');
      try {
        await persist({
          pauses,
          wanted: () => isLatest() && wanted(),
          attempt: async () => take(await fetch()),
          onFailure: (_, failures) => {
            if (failures > 1) turn('failed');
          },
        });
        turn('idle');
      } catch {
        turn('failed');
      }
    },
  };
}
