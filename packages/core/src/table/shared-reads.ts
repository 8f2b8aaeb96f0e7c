import { PAGE_TTL_MS } from '../cache/lifetimes.ts';
import type { OpenSharedCache, SharedCache, SharedKind } from '../cache/shared-cache.ts';
import {
  isInboxPartition,
  isLogPartition,
  isSeqKey,
  type Key,
  LOG_RANGE,
  parseMessageKey,
  parseRowKey,
  ROW_RANGE,
} from './keys.ts';
import type { OpenTable, QueryInput, Table, UpdateInput } from './table.ts';

/** The end of a log or a whole inbox, as the table holds it, in the order of the query. */
interface Stored {
  readonly items: readonly Key[];
  /** The query's limit; all of a partition without one. */
  readonly limit: number | undefined;
}

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
  const ends = openShared(storedKind('end', isMessageOf));
  const inboxes = openShared(storedKind('inbox', isRowOf));
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
  const { pk, limit = Number.POSITIVE_INFINITY } = input;
  const found = (await shared.find(pk))?.value;
  const isAll =
    found !== undefined && found.items.length < (found.limit ?? Number.POSITIVE_INFINITY);
  if (found !== undefined && (isAll || limit <= found.items.length)) {
    return found.items.slice(0, limit);
  }
  const items = await table.query(input);
  shared.fill(pk, { items, limit: input.limit }, expiresAt);
  return items;
}

function storedKind(
  name: string,
  isItemOf: (pk: string, item: Key) => boolean,
): SharedKind<Stored> {
  return {
    name,
    ttlMs: PAGE_TTL_MS,
    // What JSON would change on its way stays here.
    encode: (stored) => (stored.items.every(isPlain) ? stored : undefined),
    decode: (data, pk) => {
      const { items, limit } = (data ?? {}) as { items?: unknown; limit?: unknown };
      if (!Array.isArray(items) || (limit !== undefined && typeof limit !== 'number'))
        return undefined;
      return items.every((item) => isItemOf(pk, item)) ? { items, limit } : undefined;
    },
  };
}

const MESSAGE_TEXTS = [
  'message_uuid',
  'user_uuid',
  'user_display_name',
  'user_handle',
  'created_at',
];
const ROW_TEXTS = [
  'message_group_uuid',
  'user_uuid',
  'user_display_name',
  'user_handle',
  'last_message_at',
];
const ROW_NUMBERS = ['last_seq', 'sent_seq', 'read_seq'];

function isPlain(item: Key): boolean {
  return Object.values(item).every((value) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
}

/** What the text of a message is like is the concern of whoever stored it. */
function isMessageOf(pk: string, item: unknown): boolean {
  return (
    isObject(item) &&
    item.pk === pk &&
    typeof item.sk === 'string' &&
    isSeqKey(item.sk) &&
    item.message !== undefined &&
    MESSAGE_TEXTS.every((name) => typeof item[name] === 'string')
  );
}

function isRowOf(pk: string, item: unknown): boolean {
  if (!isObject(item) || item.pk !== pk || typeof item.sk !== 'string') return false;
  const key = parseRowKey({ pk, sk: item.sk });
  return (
    key !== undefined &&
    key.conversation === item.message_group_uuid &&
    item.message !== undefined &&
    ROW_TEXTS.every((name) => typeof item[name] === 'string') &&
    ROW_NUMBERS.every((name) => typeof item[name] === 'number')
  );
}

function isObject(item: unknown): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null;
}
