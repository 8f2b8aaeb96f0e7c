import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { describeTable } from '@cruddur/core/table/schema';

/** Every image in a table's stream from its beginning, shard by shard. */
export async function readStream(
  client: DynamoDBClient,
  streams: DynamoDBStreamsClient,
  tableName: string,
): Promise<object[]> {
  const arn = (await describeTable(client, tableName))?.LatestStreamArn;
  const described = await streams.send(new DescribeStreamCommand({ StreamArn: arn }));
  const images: object[] = [];
  for (const { ShardId } of described.StreamDescription?.Shards ?? []) {
    const start = await streams.send(
      new GetShardIteratorCommand({ StreamArn: arn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    let iterator = start.ShardIterator;
    while (iterator !== undefined) {
      const answer = await streams.send(new GetRecordsCommand({ ShardIterator: iterator }));
      if ((answer.Records ?? []).length === 0) break;
      for (const { dynamodb } of answer.Records ?? []) {
        if (dynamodb?.NewImage) images.push(unmarshall(dynamodb.NewImage));
      }
      iterator = answer.NextShardIterator;
    }
  }
  return images;
}
