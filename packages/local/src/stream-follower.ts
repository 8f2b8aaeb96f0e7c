import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { RawStreamRecord } from '@cruddur/core/conversation/stream-record';
import { type BatchDeps, projectBatch } from './stream-batch.ts';
import { gatheringPause, idlePause, type Pace } from './stream-pace.ts';
import { openProgress, type Progress } from './stream-progress.ts';
import { MOST_RECORDS, openShard, type ShardReader, type TimedRecord } from './stream-shard.ts';
import { describeShards, readableShards, type StreamShards } from './stream-shards.ts';

/** What following a stream takes. */
export interface StreamFollowerDeps extends BatchDeps {
  readonly streams: DynamoDBStreamsClient;
  /** The ARN of the table's newest stream, undefined while there is no table. */
  readonly findStreamArn: () => Promise<string | undefined>;
  /** Drops what a stream made at that time hands out but was never in its table. */
  readonly dropForeign: (
    records: readonly TimedRecord[],
    streamCreatedAt: Date | undefined,
  ) => Promise<readonly RawStreamRecord[]>;
  readonly checkpointFile: string;
  /** A stream other than the one of the checkpoint: another table stands where one was. */
  readonly onNewStream: () => void;
  /** All records up to this sequence number of the shard were dealt with, and that is on disk. */
  readonly onPassed: (sequenceNumber: string) => void;
  /** Records of the shard were gone from the stream before they were read. */
  readonly onTrimmed: (shardId: string) => void;
}

/** What whoever follows a stream wants to know of it. */
export interface FollowerListener {
  readonly pace: Pace;
  /** Before each look at all shards; what it answers is called when the look did not fail. */
  readonly onLook: () => (nothingNew: boolean) => void;
}

const SEARCH_EVERY_MS = 5_000;

/**
 * Reads a stream from its checkpoint on, parents before children, until it is stopped or the
 * table has another stream. Fails when engine or table is away; then nothing was passed over.
 * Idle it makes about 85 calls a minute: a read each second, and a search for shards and for the
 * stream every five.
 */
export async function followStream(
  deps: StreamFollowerDeps,
  arn: string,
  { pace, onLook }: FollowerListener,
): Promise<void> {
  const { progress, replaces } = await openProgress(deps.checkpointFile, arn);
  if (replaces) deps.onNewStream();
  const readers = new Map<string, ShardReader>();
  let createdAt: Date | undefined;
  let searchAt = 0;
  for (let idle = 0; !pace.stopped.aborted; ) {
    if (readers.size === 0 || performance.now() >= searchAt) {
      if ((await deps.findStreamArn()) !== arn) return;
      ({ createdAt } = await openShards(deps, arn, progress, readers));
      searchAt = performance.now() + SEARCH_EVERY_MS;
    }
    const looked = onLook();
    const found = await readShards(deps, progress, readers, createdAt, pace.stopped);
    // What follows a closed shard is there already: it is searched for at once.
    if (found.ended) searchAt = 0;
    const nothingNew = found.records === 0 && !found.ended;
    looked(nothingNew);
    idle = nothingNew ? idle + 1 : 0;
    if (nothingNew) await pace.pause(idlePause(idle));
    else await pace.rest(gatheringPause(found.records, found.more));
  }
}

async function openShards(
  deps: StreamFollowerDeps,
  arn: string,
  progress: Progress,
  readers: Map<string, ShardReader>,
): Promise<StreamShards> {
  const described = await describeShards(deps.streams, arn);
  for (const lost of await progress.forgetGone(described.shards)) {
    readers.delete(lost);
    deps.onTrimmed(lost);
  }
  for (const shard of readableShards(described.shards, progress.finished)) {
    if (readers.has(shard.id)) continue;
    readers.set(shard.id, openShard(deps.streams, arn, shard, progress.passed(shard.id)));
  }
  return described;
}

/** One batch of each shard, in turn: the checkpoint moves only past what is projected. */
async function readShards(
  deps: StreamFollowerDeps,
  progress: Progress,
  readers: Map<string, ShardReader>,
  createdAt: Date | undefined,
  stopped: AbortSignal,
): Promise<{ records: number; more: boolean; ended: boolean }> {
  let count = 0;
  let more = false;
  let ended = false;
  for (const [shardId, reader] of readers) {
    if (stopped.aborted) break;
    const batch = await reader.read();
    if (batch.trimmed) deps.onTrimmed(shardId);
    const records = await deps.dropForeign(batch.records, createdAt);
    const outcome = await projectBatch(deps, records, stopped);
    await progress.note(shardId, batch, outcome);
    if (batch.last !== undefined) deps.onPassed(batch.last);
    if (batch.finished) readers.delete(shardId);
    count += batch.records.length;
    more ||= batch.records.length === MOST_RECORDS;
    ended ||= batch.finished;
  }
  return { records: count, more, ended };
}
