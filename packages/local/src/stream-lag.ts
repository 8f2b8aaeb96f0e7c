import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Checkpoint } from './stream-checkpoint.ts';
import { openShard } from './stream-shard.ts';
import { describeShards } from './stream-shards.ts';

/** How far a stream is ahead of its processor. */
export interface StreamLag {
  /** Records that were not read yet, rows and removals too. */
  readonly waiting: number;
  /** There are more than were counted. */
  readonly more: boolean;
  /** When the oldest of them was written, to the second. */
  readonly oldest: Date | undefined;
}

/**
 * Reads the stream from the checkpoint on, without moving it, and counts up to about `limit`
 * records. One call for each 1,000 of them, and two for each shard that is not read to its end.
 */
export async function measureLag(
  streams: DynamoDBStreamsClient,
  arn: string,
  checkpoint: Checkpoint | undefined,
  limit = 20_000,
): Promise<StreamLag> {
  const known = checkpoint?.stream_arn === arn ? checkpoint : undefined;
  const { shards } = await describeShards(streams, arn);
  let waiting = 0;
  let oldest: number | undefined;
  for (const shard of shards) {
    if (known?.finished.includes(shard.id)) continue;
    const reader = openShard(streams, arn, shard, known?.shards[shard.id]);
    for (;;) {
      const { records, finished } = await reader.read();
      waiting += records.length;
      const first = records[0]?.dynamodb?.ApproximateCreationDateTime;
      if (first !== undefined) oldest = Math.min(first, oldest ?? first);
      if (waiting >= limit) return { waiting, more: true, oldest: toDate(oldest) };
      if (finished || records.length === 0) break;
    }
  }
  return { waiting, more: false, oldest: toDate(oldest) };
}

function toDate(seconds: number | undefined): Date | undefined {
  return seconds === undefined ? undefined : new Date(seconds * 1_000);
}
