import { coalesce } from '../coalesce.ts';
import { createStore, type Store } from '../store.ts';
import type { Timers } from '../timers.ts';
import type { Draft, OutboxEntry } from './outbox-entry.ts';
import type { Change, OutboxStorage } from './outbox-storage.ts';

/** One person's outbox as this tab sees it. The storage is the truth, and other tabs write to it. */
export interface Outbox extends OutboxDeps {
  /** What the storage held when it was last read. */
  readonly entries: Store<readonly OutboxEntry[]>;
  /** Reads the storage again. What cannot be read leaves what was read before. */
  readonly reload: () => Promise<void>;
}

/** What an outbox is made from. */
export interface OutboxDeps {
  readonly owner: string;
  readonly storage: OutboxStorage;
  readonly timers: Timers;
  readonly newMessageUuid: () => string;
  /** Told after every change that this tab has made. */
  readonly onChanged: () => void;
}

/** An outbox of which nothing is read yet. */
export function createOutbox(deps: OutboxDeps): Outbox {
  const entries = createStore<readonly OutboxEntry[]>([]);
  const read = async (): Promise<void> => {
    const next = await deps.storage.list(deps.owner).catch(() => undefined);
    if (next === undefined || (next.length === 0 && entries.get().length === 0)) return;
    entries.set(() => next);
  };
  return { ...deps, entries, reload: coalesce(read) };
}

/**
 * Stores a message behind all others and shows it. Answers its uuid; from then on it is sent, if
 * need be after a crash or days without a network.
 */
export async function enqueue(outbox: Outbox, draft: Draft): Promise<string> {
  const message_uuid = outbox.newMessageUuid();
  const { owner, timers } = outbox;
  const start = { attempts: 0, state: 'waiting', created: timers.now() } as const;
  await outbox.storage.add({ ...draft, owner, message_uuid, ...start });
  await outbox.reload();
  outbox.onChanged();
  return message_uuid;
}

/** Sends a refused message again, as the same message. */
export async function retryEntry(outbox: Outbox, messageUuid: string): Promise<void> {
  await changeEntry(outbox, messageUuid, ({ error: _, ...entry }) => ({
    ...entry,
    state: 'waiting',
  }));
}

/**
 * Takes a message back. One that was never tried is gone at once; any other becomes `unknown`, and
 * goes when the log has been looked at: either it is in there, and then it shows as sent.
 */
export async function discardEntry(outbox: Outbox, messageUuid: string): Promise<void> {
  await changeEntry(outbox, messageUuid, (entry) =>
    entry.attempts === 0 ? undefined : { ...entry, state: 'unknown' },
  );
}

/** Takes an entry away because its message is in the log. */
export async function settleEntry(outbox: Outbox, messageUuid: string): Promise<void> {
  await changeEntry(outbox, messageUuid, () => undefined);
}

/** Changes an entry in the storage and here, and tells. Answers what it has become. */
export async function changeEntry(
  outbox: Outbox,
  messageUuid: string,
  change: Change,
): Promise<OutboxEntry | undefined> {
  const changed = await outbox.storage.change(messageUuid, change);
  await outbox.reload();
  outbox.onChanged();
  return changed;
}
