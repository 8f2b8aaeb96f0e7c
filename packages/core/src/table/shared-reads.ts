import { PAGE_TTL_MS } from '../cache/lifetimes.ts';
import type { OpenSharedCache, SharedCache, SharedKind } from '../cache/shared-cache.ts';
import {
  isInboxPartition,
  isLogPartition,
  type Key,
  LOG_RANGE,
  parseMessageKey,
  parseRowKey,
  ROW_RANGE,
} from './keys.ts';
import { isMessagesOf, isRowsOf } from './stored-items.ts';
import type { OpenTable, QueryInput, Table, UpdateInput } from './table.ts';

/** The newest messages of a log, newest first, or a whole inbox, as the table holds them. */
type Stored = readonly Key[];

/**
 * Puts a shared cache before a table: queries that say `cached` for the newest messages of a log or
 * for a whole inbox are answered from it, each with items of the asked partition only. A write to
 * such a partition through this table drops what is cached of it.
 *
 * It stands below whatever changes items on their way to the table, so that what other processes can
 * read is what the table holds: a text that is stored encrypted is encrypted here.
 * A hit costs no units.
 */
export function shareReads(
  openTable: OpenTable,
  openShared: OpenSharedCache,
  now: () => number = Date.now,
): OpenTable {
  const ends = openShared(storedKind('end', isMessagesOf));
  const inboxes = openShared(storedKind('inbox', isRowsOf));
  return (session) => {
    const table = openTable(session);
    return {
      ...table,
      query: async <T extends Key>(input: QueryInput) => {
        const shared = input.cached && !input.consistent ? cacheFor(input) : undefined;
        if (shared === undefined) return table.query<T>(input);
        const expiresAt = now() + PAGE_TTL_MS;
        return (await queryShared(table, shared, input, expiresAt)) as T[];
      },
      putNew: (item) => table.putNew(item).finally(() => drop(item)),
      update: <T extends Key>(input: UpdateInput) =>
        table.update<T>(input).finally(() => drop(input.key)),
    };
  };

  function cacheFor({ from, to, newestFirst, pk }: QueryInput): SharedCache<Stored> | undefined {
    const isWhole = (range: { from: string; to: string }): boolean =>
      from === range.from && to === range.to;
    if (newestFirst && isLogPartition(pk) && isWhole(LOG_RANGE)) return ends;
    return isInboxPartition(pk) && isWhole(ROW_RANGE) ? inboxes : undefined;
  }

  /** Also after a failure: the write may have happened. */
  function drop(key: Key): void {
    if (parseMessageKey(key) !== undefined) ends.drop(key.pk);
    if (parseRowKey(key) !== undefined) inboxes.drop(key.pk);
  }
}

async function queryShared(
  table: Table,
  shared: SharedCache<Stored>,
  input: QueryInput,
  expiresAt: number,
): Promise<readonly Key[]> {
  const { pk, limit } = input;
  const found = (await shared.find(pk))?.value;
  if (found !== undefined && isEnough(found, limit)) return found.slice(0, limit);
  const items = await table.query(input);
  shared.fill(pk, items, expiresAt);
  return items;
}

/** An inbox is asked for whole; of a log, what ends with its first message is all of it. */
function isEnough(items: Stored, limit: number | undefined): boolean {
  return limit === undefined || limit <= items.length || items.at(-1)?.sk === LOG_RANGE.from;
}

function storedKind(
  name: string,
  isValid: (pk: string, items: readonly unknown[]) => boolean,
): SharedKind<Stored> {
  return {
    name,
    ttlMs: PAGE_TTL_MS,
    // What JSON would change on its way stays here. Nothing is not worth keeping.
    encode: (items) => (items.length > 0 && items.every(isPlain) ? items : undefined),
    decode: (data, pk) =>
      Array.isArray(data) && data.length > 0 && isValid(pk, data) ? (data as Key[]) : undefined,
  };
}

function isPlain(item: Key): boolean {
  return Object.values(item).every((value) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
}
