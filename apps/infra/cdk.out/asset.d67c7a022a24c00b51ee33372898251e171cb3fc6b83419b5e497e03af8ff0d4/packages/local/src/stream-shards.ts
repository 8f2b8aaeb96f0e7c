import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
} from '@aws-sdk/client-dynamodb-streams';

/** One shard of a stream. Its parent's records come before its own. */
export interface Shard {
  readonly id: string;
  readonly parent: string | undefined;
  /** It has an end. The embedded engine says so of its only shard, which is open for ever. */
  readonly closed: boolean;
}

/** A stream as it is described. */
export interface StreamShards {
  /** Whole seconds are all that some engines tell. */
  readonly createdAt: Date | undefined;
  readonly viewType: string | undefined;
  readonly shards: readonly Shard[];
}

/** Describes a stream with all its shards: one call for each hundred of them. */
export async function describeShards(
  streams: DynamoDBStreamsClient,
  arn: string,
): Promise<StreamShards> {
  const shards: Shard[] = [];
  let start: string | undefined;
  for (;;) {
    const { StreamDescription: description } = await streams.send(
      new DescribeStreamCommand({ StreamArn: arn, ExclusiveStartShardId: start }),
    );
    for (const shard of description?.Shards ?? []) {
      const closed = shard.SequenceNumberRange?.EndingSequenceNumber !== undefined;
      shards.push({ id: shard.ShardId ?? '', parent: shard.ParentShardId, closed });
    }
    start = description?.LastEvaluatedShardId;
    if (start === undefined) {
      const { CreationRequestDateTime: createdAt, StreamViewType: viewType } = description ?? {};
      return { createdAt, viewType, shards };
    }
  }
}

/**
 * The shards that may be read now: not read to their end yet, and without a parent that is still
 * to be read, so that order holds.
 */
export function readableShards(
  shards: readonly Shard[],
  finished: ReadonlySet<string>,
): readonly Shard[] {
  const existing = new Set(shards.map((shard) => shard.id));
  return shards.filter(
    ({ id, parent }) =>
      !finished.has(id) && (parent === undefined || !existing.has(parent) || finished.has(parent)),
  );
}
