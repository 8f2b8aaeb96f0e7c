import type { CallDynamoDb } from './dynamodb-call.ts';
import {
  isGrouped,
  keyTextOf,
  MAX_GROUP,
  type Outcome,
  type Write,
  type Written,
  writeGroup,
} from './write-group.ts';

/** A write that is not answered yet. */
interface Pending {
  readonly write: Write;
  readonly key: string;
  isOver: boolean;
  readonly resolve: (answer: Written) => void;
  readonly reject: (error: unknown) => void;
}

/** While the engine writes one, this process deals with the answers to the other. */
const ROUNDS_AT_ONCE = 2;

/**
 * Sends messages and changes of rows that are written at the same time as one transaction, since an
 * engine that flushes its disk once a write then flushes once for all. A write that comes alone goes
 * alone; those that come while a round is under way make up the next one. One whose condition fails
 * falls out of its round and the others go again without it, so that each ends as if it had gone
 * alone. An update in a group answers the item as it stood just after its round.
 *
 * Only for an engine that nobody pays: on AWS a transaction costs twice the units. A write is said to
 * consume what it takes alone.
 */
export function groupWrites(call: CallDynamoDb): CallDynamoDb {
  let waiting: Pending[] = [];
  let rounds = 0;
  const underWay = new Set<string>();
  return ((operation, input, signal) => {
    const write = { operation, input } as Write;
    if (!isGrouped(write)) return call(operation, input, signal);
    return join(write, signal);
  }) as CallDynamoDb;

  async function join(write: Write, signal: AbortSignal | undefined): Promise<Written> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const giveUp = (): void => pending.reject(signal?.reason);
      const end = (): void => {
        pending.isOver = true;
        signal?.removeEventListener('abort', giveUp);
      };
      const pending: Pending = {
        write,
        key: keyTextOf(write),
        isOver: false,
        resolve: (answer) => {
          end();
          resolve(answer);
        },
        reject: (error) => {
          end();
          reject(error);
        },
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      waiting.push(pending);
      if (rounds < ROUNDS_AT_ONCE) void run();
    });
  }

  async function run(): Promise<void> {
    rounds += 1;
    // Who asks in the same turn goes along.
    await Promise.resolve();
    for (let round = takeRound(); round.length > 0; round = takeRound()) {
      const outcomes = await writeGroup(
        call,
        round.map(({ write }) => write),
      );
      for (const { key } of round) underWay.delete(key);
      waiting = [...round.filter((_, i) => outcomes[i] === 'again'), ...waiting];
      for (const [i, pending] of round.entries()) tell(pending, outcomes[i] as Outcome);
    }
    rounds -= 1;
  }

  /** A transaction may not name a key twice, nor one that another is just writing. */
  function takeRound(): Pending[] {
    const round: Pending[] = [];
    const rest: Pending[] = [];
    for (const pending of waiting) {
      if (pending.isOver) continue;
      if (round.length === MAX_GROUP || underWay.has(pending.key)) {
        rest.push(pending);
        continue;
      }
      underWay.add(pending.key);
      round.push(pending);
    }
    waiting = rest;
    return round;
  }
}

function tell({ resolve, reject }: Pending, outcome: Outcome): void {
  if (outcome === 'again') return;
  if ('answer' in outcome) resolve(outcome.answer);
  else reject(outcome.error);
}
