import type { ShortProfile } from '@cruddur/contract/schemas';

/**
 * A message that a person has written and that is not known to be in its log. It is stored on the
 * device before anything is shown or sent, and stays until the log has it or the person deletes it.
 */
export interface OutboxEntry {
  /** Whose message it is. Nobody else on this device sees or sends it. */
  readonly owner: string;
  /** The same on every try. */
  readonly message_uuid: string;
  /** Its place in the order of writing, over all tabs. Given by the storage. */
  readonly position: number;
  /** Missing while the first message to a person is not known to be stored. */
  readonly message_group_uuid?: string;
  /** Whom it is for; may be missing when the conversation is named. */
  readonly person?: ShortProfile;
  readonly message: string;
  /** Fixed at the first try: the server searches what comes after it for an earlier try. */
  readonly after_seq?: number;
  /** When it was written, in milliseconds since 1970 by this device's clock. */
  readonly created: number;
  /** How many tries have begun. From the first on it may be stored, whatever was answered. */
  readonly attempts: number;
  /**
   * `waiting` is sent as soon as that is possible. `failed` was refused for good and waits for the
   * person. `unknown` was deleted after a try: it goes once the log is known not to have it.
   */
  readonly state: 'waiting' | 'failed' | 'unknown';
  /** The error code of the last try. */
  readonly error?: string;
}

/** What an entry is when it is written down; the rest begins the same for all. */
export type Draft = Pick<OutboxEntry, 'message_group_uuid' | 'person' | 'message'>;

/**
 * The entries to send now: in each conversation the first that waits. Where only the person of one
 * and only the conversation of the other is known, they may be the same, and the later one waits.
 */
export function nextEntries(entries: readonly OutboxEntry[]): OutboxEntry[] {
  const waiting = entries.filter(({ state }) => state === 'waiting');
  return waiting.filter((one, i) => !waiting.slice(0, i).some((other) => mayMeet(one, other)));
}

function mayMeet(a: OutboxEntry, b: OutboxEntry): boolean {
  if (a.person !== undefined && b.person !== undefined) return a.person.uuid === b.person.uuid;
  if (a.message_group_uuid === undefined || b.message_group_uuid === undefined) return true;
  return a.message_group_uuid === b.message_group_uuid;
}
