import { ERRORS, isErrorCode } from '@cruddur/contract/errors';
import type { Message } from '@cruddur/contract/schemas';
import { codeOf, mayRetry } from '../api-error.ts';
import type { Pauses } from '../pauses.ts';
import { changeEntry, type Outbox, settleEntry } from './outbox.ts';
import { nextEntries, type OutboxEntry } from './outbox-entry.ts';

/** What draining an outbox needs. */
export interface DrainDeps {
  readonly outbox: Outbox;
  readonly pauses: Pauses;
  /** Whether this tab is the one that sends. */
  readonly leads: () => boolean;
  /** The highest seq that is known to be in the conversation's log. */
  readonly tailOf: (entry: OutboxEntry) => number;
  readonly post: (entry: OutboxEntry) => Promise<Message>;
  /** Looks for the message in its log; fails when that cannot be told now. */
  readonly find: (entry: OutboxEntry) => Promise<Message | undefined>;
  readonly onStored: (message: Message, entry: OutboxEntry) => void;
  /** The sign-in has ended: nothing is sent until there is another one. */
  readonly onSignedOut: (error: unknown) => void;
}

/** Sends what waits whenever it is called; see `createDrain`. */
export type Drain = () => void;

type Step = 'done' | 'again' | 'stop';

/**
 * Sends what waits: one message of a conversation at a time, in the order of writing, again and
 * again until the server stores or refuses it. Every try is the same request.
 */
export function createDrain(deps: DrainDeps): Drain {
  const flying = new Set<string>();
  const drain = (): void => {
    if (!deps.leads()) return;
    const entries = deps.outbox.entries.get();
    const deleted = entries.filter(({ state }) => state === 'unknown');
    for (const { message_uuid } of [...nextEntries(entries), ...deleted]) {
      if (flying.has(message_uuid)) continue;
      flying.add(message_uuid);
      void work(message_uuid);
    }
  };
  const work = async (messageUuid: string): Promise<void> => {
    let step: Step = 'again';
    for (let failures = 1; step === 'again' && deps.leads(); failures += 1) {
      step = await tryOnce(deps, messageUuid);
      if (step === 'again') await deps.pauses.afterFailure(failures);
    }
    flying.delete(messageUuid);
    if (step === 'done') drain();
  };
  return drain;
}

/** A storage that fails is tried again as well: what it holds is then as it was. */
async function tryOnce(deps: DrainDeps, messageUuid: string): Promise<Step> {
  try {
    const entry = await begin(deps, messageUuid);
    if (entry === undefined || entry.state === 'failed') return 'done';
    return await exchange(deps, entry).catch((error: unknown) => fail(deps, entry, error));
  } catch {
    return 'again';
  }
}

async function exchange(deps: DrainDeps, entry: OutboxEntry): Promise<Step> {
  const message = await (entry.state === 'unknown' ? deps.find(entry) : deps.post(entry));
  if (message !== undefined) deps.onStored(message, entry);
  await settleEntry(deps.outbox, entry.message_uuid);
  return 'done';
}

/**
 * The entry as it is tried. What it is sent after is stored before the first try leaves: a crash
 * after that, or another tab, repeats the same request.
 */
function begin(deps: DrainDeps, messageUuid: string): Promise<OutboxEntry | undefined> {
  return changeEntry(deps.outbox, messageUuid, (entry) => {
    if (entry.state !== 'waiting') return entry;
    const after_seq = entry.after_seq ?? deps.tailOf(entry);
    return { ...entry, after_seq, attempts: entry.attempts + 1 };
  });
}

async function fail(deps: DrainDeps, entry: OutboxEntry, error: unknown): Promise<Step> {
  const code = codeOf(error);
  if (isErrorCode(code) && ERRORS[code].status === 401) {
    deps.onSignedOut(error);
    return 'stop';
  }
  const isAhead = code === 'after_seq_ahead' && entry.after_seq !== 0;
  const goesOn = mayRetry(error) || entry.state === 'unknown' || isAhead;
  await changeEntry(deps.outbox, entry.message_uuid, (held) => {
    if (held.state !== 'waiting') return held;
    // The table was set up anew since: any position that it has is a sound one to search from.
    const restart = isAhead ? { after_seq: 0 } : {};
    return { ...held, ...restart, state: goesOn ? 'waiting' : 'failed', error: code };
  });
  return goesOn ? 'again' : 'done';
}
