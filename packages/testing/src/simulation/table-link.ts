import { AppError } from '@cruddur/contract/errors';
import type { Table, TableSession } from '@cruddur/core/table/table';
import type { Random } from '../random.ts';
import type { ModelTable } from './model-table.ts';
import type { Noise } from './noise.ts';
import type { Scheduler } from './scheduler.ts';

/** What lies between a process and the table. */
export interface TableLinkDeps {
  readonly model: ModelTable;
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly noise: Noise;
  /** Whether the process that asks still runs: a dead one hears no answer. */
  readonly isAlive: () => boolean;
  /** Ends the process that asks, to come again. */
  readonly crash: () => void;
  /** Whether the table refuses everything just now. */
  readonly isThrottled: () => boolean;
}

/** How far behind an eventually consistent read may be. */
export const MAX_LAG_MS = 4_000;

/**
 * The table as a process sees it over a network: an operation takes effect at some moment of its
 * way, or not at all, or twice when the SDK tries again, and the answer may never come.
 */
export function openTableLink(deps: TableLinkDeps, session: Pick<TableSession, 'signal'>): Table {
  const { model, scheduler, random, noise } = deps;
  return {
    get: (key, options) => call(() => model.get(key, seenAt(options?.consistent))),
    query: (input) => call(() => model.query(input, seenAt(input.consistent))),
    queryMembers: (uuid) => call(() => model.queryMembers(uuid, seenAt(false))),
    putNew: (item) => write(() => model.putNew(item)),
    update: (input) => write(() => model.update(input)),
  };

  /** The worst moment for a crash: it is done, and whoever did it never knows. */
  function write<R>(operation: () => R): Promise<R> {
    return call(() => {
      const answer = operation();
      if (deps.isAlive() && noise.strikes('crashes after a write')) deps.crash();
      return answer;
    });
  }

  function seenAt(consistent: boolean | undefined): number | undefined {
    if (consistent || !noise.strikes('stale reads')) return undefined;
    return scheduler.now() - random.int(0, MAX_LAG_MS);
  }

  function call<R>(operation: () => R): Promise<R> {
    const signal = session.signal?.();
    return new Promise((resolve, reject) => {
      const settle = (): boolean => {
        signal?.removeEventListener('abort', fail);
        return deps.isAlive();
      };
      const fail = (): void => {
        if (settle()) reject(new AppError('table_unavailable'));
      };
      if (signal?.aborted) return fail();
      signal?.addEventListener('abort', fail, { once: true });
      const failLater = (): unknown => scheduler.after(random.int(50, 1_500), fail);
      if (noise.strikes('lost requests')) return failLater();
      scheduler.after(noise.latency(), () => {
        if (deps.isThrottled() || noise.strikes('throttling')) return failLater();
        const answer = operation();
        if (noise.strikes('lost answers')) return failLater();
        if (!noise.strikes('repeated requests')) return answerWith(() => answer);
        scheduler.after(noise.latency(), () => answerWith(operation));
      });

      function answerWith(answer: () => R): void {
        const value = answer();
        scheduler.after(noise.latency(), () => {
          if (settle()) resolve(value);
        });
      }
    });
  }
}
