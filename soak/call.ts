import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiDeps, ApiError, type ApiErrorCode } from '@cruddur/client/api';
import type { Random } from '@cruddur/testing/random';
import type { Ledger } from './ledger.ts';
import type { Person } from './people.ts';

/** What the clients of a run work with. */
export interface ClientDeps {
  readonly people: readonly Person[];
  readonly apiUrls: readonly string[];
  readonly ledger: Ledger;
  readonly random: Random;
  /** Aborts when nobody can hope for an answer any more. */
  readonly hopeless: AbortSignal;
}

/** How a call ended that was repeated for as long as that could help. */
export type Outcome<R> =
  | { readonly answer: R; readonly tries: number }
  | { readonly refusal: ApiErrorCode | 'unsettled' };

const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Makes a call as somebody, each try through an API process chosen at random, until it is answered
 * or refused for good. One try in ten gives up very soon: then the next one runs beside it.
 */
export async function callUntilSettled<R>(
  { apiUrls, ledger, random, hopeless }: ClientDeps,
  person: Person,
  call: (api: ApiDeps) => Promise<R>,
): Promise<Outcome<R>> {
  for (let tries = 1; !hopeless.aborted; tries += 1) {
    const patience = random.chance(0.1) ? random.int(2, 100) : PATIENCE_MS;
    try {
      const api = {
        baseUrl: random.pick(apiUrls),
        getToken: person.getToken,
        fetch: impatientFetch(patience),
      };
      return { answer: await call(api), tries };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'internal') {
        ledger.report('internal_error', `request ${error.requestId} of ${person.handle}`);
      }
      if (!error.retryable) return { refusal: error.code };
    }
    const longest = Math.min(LONGEST_PAUSE_MS, 20 * 2 ** Math.min(tries, 10));
    await sleep(random.int(0, longest));
  }
  ledger.report('unsettled', `a call of ${person.handle}`);
  return { refusal: 'unsettled' };
}

function impatientFetch(patienceMs: number): typeof fetch {
  return (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(patienceMs) });
}
