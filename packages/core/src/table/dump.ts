import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Key } from './keys.ts';

/** One page of a scan with what it consumed. */
export interface DumpPage {
  readonly items: readonly Key[];
  readonly readUnits: number;
}

/**
 * Walks every item of the table, page by page. Costs 0.5 read units a 4 KB of the whole table: for
 * the admin command only.
 */
export async function* dump(
  client: DynamoDBClient,
  tableName: string,
  limit: number,
): AsyncGenerator<DumpPage> {
  let start: ConstructorParameters<typeof ScanCommand>[0]['ExclusiveStartKey'];
  let left = limit;
  do {
    const answer = await client.send(
      new ScanCommand({
        TableName: tableName,
        ExclusiveStartKey: start,
        Limit: Math.min(left, 1_000),
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    const items = (answer.Items ?? []).map((item) => unmarshall(item) as Key);
    left -= items.length;
    yield { items, readUnits: answer.ConsumedCapacity?.CapacityUnits ?? 0 };
    start = answer.LastEvaluatedKey;
  } while (start !== undefined && left > 0);
}
