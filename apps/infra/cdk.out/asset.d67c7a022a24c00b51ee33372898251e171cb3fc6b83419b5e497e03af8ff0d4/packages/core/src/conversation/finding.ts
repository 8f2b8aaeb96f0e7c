import type { UserUuid } from '@cruddur/contract/ids';
import type { Key } from '../table/keys.ts';
import type { Value } from '../table/table.ts';

/** Every kind of damage that can be told, in the order in which summaries list it. */
export const FINDING_CODES = [
  'log_gap',
  'message_malformed',
  'message_uuid_repeated',
  'time_runs_back',
  'author_not_member',
  'not_of_pair',
  'rows_not_two',
  'row_missing',
  'row_malformed',
  'row_not_in_index',
  'row_peer_wrong',
  'row_behind',
  'row_ahead',
  'row_differs',
  'sent_seq_wrong',
  'read_seq_beyond',
  'row_without_log',
  'profile_malformed',
] as const;

/** The closed union of what can be wrong in the table. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** One breach of an invariant. */
export interface Finding {
  readonly code: FindingCode;
  /** The item that is wrong; where one is missing, the key that it should have. */
  readonly key: Key;
  /** One line for a person. Never holds the text of a message. */
  readonly reason: string;
  /** What the log proves that the row must say; absent where nothing can be derived. */
  readonly repair?: RowRepair;
}

/** Attributes of a row as the log proves them. */
export interface RowRepair {
  readonly set: Readonly<Record<string, Value>>;
  /** The row is not there: it is to be made, and `set` is all of it but names and version. */
  readonly create?: true;
  /**
   * The row must show this person: `user_uuid` is to be set with the names, which stand in `set`
   * only where the log holds a message of theirs.
   */
  readonly peer?: UserUuid;
}

/** A finding at an item; what the item holds besides its key is left out. */
export function finding(
  code: FindingCode,
  { pk, sk }: Key,
  reason: string,
  repair?: RowRepair,
): Finding {
  return { code, key: { pk, sk }, reason, ...(repair && { repair }) };
}
