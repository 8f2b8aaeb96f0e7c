import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { AppError } from '@cruddur/contract/errors';
import { readItem } from './attributes.ts';
import type { Key } from './keys.ts';

/** One page of a scan with what it consumed. */
export interface DumpPage {
  readonly items: readonly Key[];
  readonly readUnits: number;
  /** Where the next page starts: after this key. Undefined on the last page. */
  readonly last: Key | undefined;
}

/** The most items of one page; 1 MB ends it too. */
export const DUMP_PAGE = 1_000;

/**
 * Walks every item of the table, page by page. Costs 0.5 read units a 4 KB of the whole table: for
 * the admin command only.
 */
export async function* dump(
  client: DynamoDBClient,
  tableName: string,
  limit: number,
): AsyncGenerator<DumpPage> {
  let after: Key | undefined;
  let left = limit;
  do {
    const page = await dumpPage({ client, tableName }, after, Math.min(left, DUMP_PAGE));
    left -= page.items.length;
    yield page;
    after = page.last;
  } while (after !== undefined && left > 0);
}

/**
 * One page of the walk, after a key, which need not exist any more. All items of a partition come
 * together, in the order of their sort keys; reads are eventually consistent. Fails with
 * `table_unavailable`. Costs 0.5 read units a 4 KB.
 */
export async function dumpPage(
  table: { client: DynamoDBClient; tableName: string; signal?: AbortSignal },
  after: Key | undefined,
  limit: number,
): Promise<DumpPage> {
  const command = new ScanCommand({
    TableName: table.tableName,
    ExclusiveStartKey: after && marshall({ pk: after.pk, sk: after.sk }),
    Limit: limit,
    ReturnConsumedCapacity: 'TOTAL',
  });
  const options = table.signal === undefined ? {} : { abortSignal: table.signal };
  const answer = await table.client.send(command, options).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ValidationException') throw error;
    throw new AppError('table_unavailable', { cause: error });
  });
  return {
    items: (answer.Items ?? []).map((item) => readItem(item) as unknown as Key),
    readUnits: answer.ConsumedCapacity?.CapacityUnits ?? 0,
    last: answer.LastEvaluatedKey && (readItem(answer.LastEvaluatedKey) as unknown as Key),
  };
}
