import type { RecordedQueries, TableOperation } from '@cruddur/contract/table-operations';
import { parseRowKey } from '@cruddur/core/table/keys';
import { type OperationListener, recordOperations } from '@cruddur/core/table/record-operations';
import type { OpenTable, Table, TableSession } from '@cruddur/core/table/table';
import { LRUCache } from 'lru-cache';

/** A session in which operations are noted, when there is a list for them. */
export interface RecordedSession extends TableSession {
  readonly operations?: TableOperation[];
}

/** What the table was asked lately, apart for each person who wants to know. */
export interface QueryLog {
  /** Whether a person has asked in the last minute. Nothing is noted for others. */
  readonly isWatching: (user: string) => boolean;
  /** What came after `n` in a person's name, oldest first; whoever asks is watching from now on. */
  readonly ask: (user: string, after: number) => RecordedQueries[];
  readonly note: (user: string, queries: Omit<RecordedQueries, 'n'>) => void;
  /** Notes operations of the sessions that have a list for them. */
  readonly recordRequests: (openTable: OpenTable) => OpenTable;
  /** Notes what a stream processor does to the rows of those who are watching. */
  readonly recordStream: (openTable: OpenTable) => OpenTable;
}

const WATCHING_MS = 60_000;
const KEPT_REQUESTS = 200;
const MAX_PEOPLE = 50;

/** Keeps the last 200 requests of each person in memory, and forgets them when nobody asks on. */
export function createQueryLog(options: { now: () => number }): QueryLog {
  const { now } = options;
  const kept = new LRUCache<string, readonly RecordedQueries[]>({
    max: MAX_PEOPLE,
    ttl: WATCHING_MS,
    ttlAutopurge: true,
    perf: { now },
  });
  // Starts at the time, so that it goes on growing when the process starts anew.
  let last = now();
  const isWatching = (user: string): boolean => kept.has(user);
  const note: QueryLog['note'] = (user, queries) => {
    const earlier = kept.peek(user);
    if (earlier === undefined) return;
    last += 1;
    const operations = queries.operations.map((operation) => withoutForeign(operation, user));
    const next = [...earlier, { ...queries, n: last, operations }].slice(-KEPT_REQUESTS);
    kept.set(user, next, { ttl: kept.getRemainingTTL(user) });
  };
  const streamListener: OperationListener = {
    wants: () => kept.size > 0,
    take: (operation) => {
      for (const user of concernedBy(operation)) note(user, { at: now(), operations: [operation] });
    },
  };
  return {
    isWatching,
    ask: (user, after) => {
      const found = kept.peek(user) ?? [];
      kept.set(user, found);
      return found.filter(({ n }) => n > after);
    },
    note,
    recordRequests: (openTable) => (session) => openRecorded(openTable, session),
    recordStream: (openTable) => recordOperations(openTable, streamListener),
  };
}

function openRecorded(openTable: OpenTable, session: RecordedSession): Table {
  const { operations } = session;
  if (operations === undefined) return openTable(session);
  const listener = {
    wants: () => true,
    take: (operation: TableOperation) => void operations.push(operation),
  };
  return recordOperations(openTable, listener)(session);
}

/**
 * Whose rows an operation is about: their owners', and of an update also the other member's. Not of a
 * query: it would show them whom else the owner talks to.
 */
function concernedBy({ operation, pk, sk = '', items }: TableOperation): Set<string> {
  const users = new Set<string>();
  for (const item of [{ pk, sk }, ...items]) {
    const row = rowOf(item);
    if (row === undefined) continue;
    users.add(row.user);
    if (operation === 'UpdateItem' && 'user_uuid' in item) users.add(String(item.user_uuid));
  }
  return users;
}

/** Another person's row says what they have read and muted: that is nobody else's business. */
function withoutForeign(operation: TableOperation, user: string): TableOperation {
  const items = operation.items.map((item) => {
    const row = rowOf(item);
    return row === undefined || row.user === user ? item : { pk: item.pk, sk: item.sk };
  });
  return { ...operation, items };
}

function rowOf(item: Readonly<Record<string, unknown>>) {
  return parseRowKey({ pk: String(item.pk), sk: String(item.sk) });
}
