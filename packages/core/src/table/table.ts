import { AppError } from '@cruddur/contract/errors';
import type { Key } from './keys.ts';
import type { Meter } from './meter.ts';

/** An attribute value that we store. */
export type Value = string | number | boolean;

/** What a query reads: one partition, sort keys from `from` to `to`, both inclusive. */
export interface QueryInput {
  readonly pk: string;
  readonly from: string;
  readonly to: string;
  readonly limit?: number;
  readonly newestFirst?: boolean;
  /** Sees every write that was acknowledged before; costs twice the units. */
  readonly consistent?: boolean;
  /**
   * A cache in front of the table may answer, if there is one: what it says may be old, and must not
   * decide where something is written. Has no effect on a consistent query.
   */
  readonly cached?: boolean;
}

/** A change of some attributes of an existing item, if all its guards hold. */
export interface UpdateInput {
  readonly key: Key;
  readonly set: Readonly<Record<string, Value>>;
  /** Adds to numbers; a missing one counts as 0. */
  readonly add?: Readonly<Record<string, number>>;
  /** Each named number must be below its value. An item that does not exist fails too. */
  readonly ifBelow?: Readonly<Record<string, number>>;
  /** Each named attribute must still have this value. */
  readonly ifEqual?: Readonly<Record<string, Value>>;
  /** None of these attributes may be there. */
  readonly ifAbsent?: readonly string[];
}

/** How a conditional put ended. */
export type PutResult<T> = { written: true } | { written: false; existing: T };

/** How a guarded update ended: with the item after it, or as it stood in the way. */
export type UpdateResult<T> = { applied: true; item: T } | { applied: false; item: T | undefined };

/**
 * All that the product does to its table, in one request's name. Every method fails with
 * `table_unavailable` when the table does not answer in the request's time; a write that failed so
 * may have happened.
 */
export interface Table {
  /** Costs 0.5 read units a 4 KB, 1 when consistent. */
  get<T extends Key>(key: Key, options?: { consistent?: boolean }): Promise<T | undefined>;
  /**
   * Reads on through the 1 MB pages until `limit` or the end. Costs 0.5 read units a 4 KB of what
   * it read, rounded up once a page.
   */
  query<T extends Key>(input: QueryInput): Promise<T[]>;
  /** The keys of all rows of a conversation, eventually consistent. Costs 0.5 read units. */
  queryMembers(messageGroupUuid: string): Promise<Key[]>;
  /** Writes an item unless its key exists. Costs 1 write unit a KB, also when it fails. */
  putNew<T extends Key>(item: T): Promise<PutResult<T>>;
  /** Costs 1 write unit a KB of the item, also when a guard fails. */
  update<T extends Key>(input: UpdateInput): Promise<UpdateResult<T>>;
}

/** Whether it was the table that did not answer: the same call may succeed later. */
export function isTableUnavailable(error: unknown): boolean {
  return error instanceof AppError && error.code === 'table_unavailable';
}

/** What one request brings to the table: where its units are counted, and when it gives up. */
export interface TableSession {
  readonly meter: Meter;
  /** Made when the table is asked for something, as whoever finds it in memory needs none. */
  readonly signal?: () => AbortSignal;
}

/** Opens the table for one request. Costs nothing. */
export type OpenTable = (session: TableSession) => Table;
