import { createGuard } from '../cache/guard.ts';
import type { CacheTime } from '../cache/shared-tier.ts';
import type { TierStats } from '../cache/tier-stats.ts';
import type { Key } from './keys.ts';
import type { OpenTable, QueryInput } from './table.ts';

/** One page of a query, in the words of DynamoDB's document clients. */
export interface DocumentQuery {
  readonly TableName: string;
  readonly KeyConditionExpression: string;
  readonly ExpressionAttributeValues: Readonly<Record<string, string>>;
  readonly ScanIndexForward: boolean;
  readonly ReturnConsumedCapacity: 'TOTAL';
  readonly Limit?: number;
  readonly ExclusiveStartKey?: Record<string, unknown>;
}

/** What a query answers. */
export interface DocumentPage {
  readonly Items?: Record<string, unknown>[] | undefined;
  readonly LastEvaluatedKey?: Record<string, unknown> | undefined;
  readonly ConsumedCapacity?: { readonly CapacityUnits?: number | undefined } | undefined;
}

/** A read accelerator. It has no writes, so that none can go past the table. */
export interface ReadAccelerator {
  query(input: DocumentQuery): Promise<DocumentPage>;
  close(): void;
}

/** After this long a query goes to the table. */
const DAX_LIMIT_MS = 50;

/**
 * Lets an accelerator answer the queries that say `cached`. One that is away, hangs or fails costs 50
 * ms, five times; then nobody waits for it until it works again. Counts the units that it reports.
 */
export function readThrough(
  openTable: OpenTable,
  tableName: string,
  accelerator: ReadAccelerator,
  time?: CacheTime,
): { openTable: OpenTable; stats: () => TierStats } {
  const guard = createGuard({ name: 'dax', limitMs: DAX_LIMIT_MS, ...(time && { time }) });
  const open: OpenTable = (session) => {
    const table = openTable(session);
    return {
      ...table,
      query: async <T extends Key>(input: QueryInput) => {
        if (!input.cached || input.consistent) return table.query<T>(input);
        const found = await guard.call(() => queryAll(accelerator, tableName, input));
        guard.counted[found === undefined ? 'misses' : 'hits'] += 1;
        if (found === undefined) return table.query<T>(input);
        session.meter.readUnits += found.readUnits;
        return found.items as unknown as T[];
      },
    };
  };
  return { openTable: open, stats: guard.stats };
}

async function queryAll(
  accelerator: ReadAccelerator,
  tableName: string,
  { pk, from, to, limit, newestFirst }: QueryInput,
): Promise<{ items: Record<string, unknown>[]; readUnits: number }> {
  const items: Record<string, unknown>[] = [];
  let readUnits = 0;
  let start: Record<string, unknown> | undefined;
  do {
    const page = await accelerator.query({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
      ScanIndexForward: !newestFirst,
      ReturnConsumedCapacity: 'TOTAL',
      ...(limit !== undefined && { Limit: limit - items.length }),
      ...(start !== undefined && { ExclusiveStartKey: start }),
    });
    items.push(...(page.Items ?? []));
    readUnits += page.ConsumedCapacity?.CapacityUnits ?? 0;
    start = page.LastEvaluatedKey;
  } while (start !== undefined && (limit === undefined || items.length < limit));
  return { items, readUnits };
}
