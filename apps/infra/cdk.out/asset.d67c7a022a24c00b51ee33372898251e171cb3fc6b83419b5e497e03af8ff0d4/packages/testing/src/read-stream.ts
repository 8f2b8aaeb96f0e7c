import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { type DynamoDbTarget, dynamoDbClientConfig } from '@cruddur/core/table/dynamodb-client';
import { describeTable } from '@cruddur/core/table/schema';

/** A table whose stream is to be read. */
export interface StreamedTable {
  readonly target: DynamoDbTarget;
  readonly dynamoDb: DynamoDBClient;
  readonly tableName: string;
}

/** A record as the SDK hands it out. */
export type StreamedRecord = _Record;

/** Every record in a table's stream from its beginning, shard by shard, and the stream's ARN. */
export async function readStream(
  table: StreamedTable,
): Promise<{ arn: string; records: StreamedRecord[] }> {
  const description = await describeTable(table.dynamoDb, table.tableName);
  const arn = description?.LatestStreamArn ?? '';
  const streams = new DynamoDBStreamsClient(dynamoDbClientConfig(table.target));
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: arn }));
  const records: StreamedRecord[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const start = { StreamArn: arn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
    let { ShardIterator: iterator } = await streams.send(new GetShardIteratorCommand(start));
    while (iterator !== undefined) {
      const page = await streams.send(new GetRecordsCommand({ ShardIterator: iterator }));
      records.push(...(page.Records ?? []));
      iterator = page.Records?.length ? page.NextShardIterator : undefined;
    }
  }
  streams.destroy();
  return { arn, records };
}
