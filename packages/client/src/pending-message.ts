import type { Run } from './run.ts';

/** A message that this client wants to send and does not show as part of the log yet. */
export interface PendingMessage {
  readonly message_uuid: string;
  readonly message: string;
  /** `unknown`: the person deleted it, and whether it had been stored is being looked up. */
  readonly status: 'sending' | 'stored' | 'failed' | 'unknown';
  /** Where it stands in the log, once it is stored. */
  readonly seq?: number;
  /** Why the last try failed, as an error code. */
  readonly error?: string;
}

/**
 * What shows of the messages that wait to be sent: those that the run does not hold, in their order.
 * One that has turned out to be stored stands for its message until the run has come to it, also
 * when it does not wait any more.
 */
export function mergeUnsent(
  pending: readonly PendingMessage[],
  unsent: readonly PendingMessage[],
  run: Run,
): readonly PendingMessage[] {
  if (unsent.length === 0 && pending.length === 0) return pending;
  const held = new Set(run.map(({ message_uuid }) => message_uuid));
  const before = new Map(pending.map((one) => [one.message_uuid, one]));
  const waiting = new Set(unsent.map(({ message_uuid }) => message_uuid));
  const merged = [
    ...pending.filter((one) => one.status === 'stored' && !waiting.has(one.message_uuid)),
    ...unsent
      .filter(({ message_uuid }) => !held.has(message_uuid))
      .map((one) => {
        const old = before.get(one.message_uuid);
        return old?.status === 'stored' || (old && isSame(old, one)) ? old : one;
      }),
  ];
  const same = merged.length === pending.length && merged.every((one, i) => one === pending[i]);
  return same ? pending : merged;
}

/**
 * Notes which pending messages have turned out to be stored. Such a one stands for its message
 * until the run has come to it, or past it: then it is among those that are loaded by scrolling.
 */
export function settlePending(
  pending: readonly PendingMessage[],
  arrived: Run,
  lastSeq: number,
): readonly PendingMessage[] {
  if (pending.length === 0) return pending;
  const seqs = new Map(arrived.map(({ message_uuid, seq }) => [message_uuid, seq]));
  const isNews = ({ message_uuid, seq = Number.POSITIVE_INFINITY }: PendingMessage): boolean =>
    seqs.has(message_uuid) || seq <= lastSeq;
  if (!pending.some(isNews)) return pending;
  return pending
    .map((one) => {
      const seq = seqs.get(one.message_uuid);
      return seq === undefined ? one : { ...one, status: 'stored' as const, seq };
    })
    .filter(({ seq }) => seq === undefined || seq > lastSeq);
}

function isSame(a: PendingMessage, b: PendingMessage): boolean {
  return a.status === b.status && a.error === b.error;
}
