import { parentPort, workerData } from 'node:worker_threads';
import type { NoiseName } from './noise.ts';
import { shrink } from './shrink.ts';
import { simulate } from './simulate.ts';
import type { Telling } from './tell.ts';

/** Which histories a worker runs. */
export interface WorkerOrder {
  /** A seed that is tried before the others. */
  readonly first?: number;
  /** Seeds from, to and by which step. */
  readonly from: number;
  readonly to: number;
  readonly by: number;
  readonly steps: number;
  readonly salt: number;
  readonly only?: readonly number[];
  readonly without: readonly NoiseName[];
  readonly trace: boolean;
  /** Stops at the first failure, and makes it as short as it can. */
  readonly shrinks: boolean;
}

/** What a worker tells: a line of a trace, how far it has come, or a failure, after which it ends. */
export type WorkerNews =
  | { readonly kind: 'trace'; readonly line: string }
  | { readonly kind: 'ran'; readonly histories: number; readonly messages: number }
  | ({ readonly kind: 'failed' } & Telling);

// Errors are how the product says no, thousands of times a second here: their stacks cost more
// than all the rest.
const order = workerData as WorkerOrder;
Error.stackTraceLimit = order.trace ? 30 : 0;

await run(order);

async function run(order: WorkerOrder) {
  const { steps, salt, only, without, trace, shrinks } = order;
  for (const seed of seedsOf(order)) {
    const options = {
      seed,
      steps,
      salt,
      without,
      ...(only && { only: new Set(only) }),
      ...(trace && { onTrace: (line: string) => post({ kind: 'trace', line }) }),
    };
    const outcome = await simulate(options);
    post({ kind: 'ran', histories: 1, messages: outcome.messages });
    if (outcome.found.length === 0) continue;
    const short = shrinks
      ? await shrink(options, outcome)
      : { salt, only: only ?? outcome.steps.map((_, i) => i), without, outcome };
    post({
      kind: 'failed',
      seed,
      salt: short.salt,
      steps: short.outcome.steps,
      only: short.only,
      without: short.without,
      found: short.outcome.found,
    });
    return;
  }
}

function* seedsOf({ first, from, to, by }: WorkerOrder): Generator<number> {
  if (first !== undefined) yield first;
  for (let seed = from; seed <= to; seed += by) yield seed;
}

function post(news: WorkerNews): void {
  parentPort?.postMessage(news);
}
