import type { MessageGroupUuid, MessageUuid } from '@cruddur/contract/ids';
import { LRUCache } from 'lru-cache';

/** Where a log ends, or ended when it was looked at. */
export interface Tail {
  readonly seq: number;
  /** When the message at `seq` was created; empty for seq 0. */
  readonly created_at: string;
}

/** The message at a seq, as far as a search for a retry needs it. */
export interface Appended extends Tail {
  readonly message_uuid: MessageUuid;
}

/**
 * What this process has seen of the ends of logs: lower bounds that are usually exact, and the
 * last few message uuids, so that a retry is found without a read.
 */
export interface Tails {
  get(conversation: MessageGroupUuid): Tail | undefined;
  /** Takes proof that these messages, ascending and without a gap, are in the log. */
  prove(conversation: MessageGroupUuid, messages: readonly Appended[]): void;
  /**
   * Whether a message stands after `after`, up to the proven tail: its seq, `absent`, or `unknown`
   * when the process has not seen all of that stretch.
   */
  search(
    conversation: MessageGroupUuid,
    after: number,
    uuid: MessageUuid,
  ): number | 'absent' | 'unknown';
  clear(): void;
}

const RECENT = 64;

/** About what one message takes: its uuid and its time. */
const MESSAGE_BYTES = 200;

/** Makes the memory, of 13 KB a conversation at most. */
export function createTails(options: { maxBytes: number; ttlMs: number }): Tails {
  const known = new LRUCache<string, readonly Appended[]>({
    maxSize: options.maxBytes,
    sizeCalculation: (run) => run.length * MESSAGE_BYTES,
    ttl: options.ttlMs,
    ttlResolution: 1_000,
  });
  return {
    get: (conversation) => known.get(conversation)?.at(-1),
    prove: (conversation, messages) => {
      const merged = extend(known.get(conversation) ?? [], messages);
      if (merged.length > 0) known.set(conversation, merged);
    },
    search: (conversation, after, uuid) => {
      const run = known.get(conversation);
      const first = run?.[0];
      if (run === undefined || first === undefined || after < first.seq - 1) return 'unknown';
      return run.find((one) => one.seq > after && one.message_uuid === uuid)?.seq ?? 'absent';
    },
    clear: () => known.clear(),
  };
}

/** The newer knowledge wins; what joins without a gap is kept, up to a bound. */
function extend(run: readonly Appended[], messages: readonly Appended[]): readonly Appended[] {
  const last = run.at(-1)?.seq ?? 0;
  const newer = messages.filter((one) => one.seq > last);
  const first = newer[0];
  if (first === undefined) return run;
  return first.seq === last + 1 ? [...run, ...newer].slice(-RECENT) : newer.slice(-RECENT);
}
