import type { BatchOutcome } from './stream-batch.ts';
import { newCheckpoint, readCheckpoint, writeCheckpoint } from './stream-checkpoint.ts';
import type { ShardBatch } from './stream-shard.ts';
import type { Shard } from './stream-shards.ts';

/** How far a stream has been dealt with: in a file, so that a restart goes on from there. */
export interface Progress {
  /** The last sequence number of a shard that was dealt with. */
  passed(shardId: string): string | undefined;
  /** Shards that were read to their end. */
  readonly finished: ReadonlySet<string>;
  /** Notes a batch that was dealt with. On disk when it resolves; nothing is written for nothing. */
  note(shardId: string, batch: ShardBatch, outcome: BatchOutcome): Promise<void>;
  /**
   * Forgets shards that the stream has no more, and answers those that were not read to their end:
   * their last records are lost.
   */
  forgetGone(existing: readonly Shard[]): Promise<string[]>;
}

/**
 * Opens the progress of a stream. `replaces` says that the file told of another stream, so that
 * another table stands where one was; its counts go on.
 */
export async function openProgress(
  file: string,
  streamArn: string,
): Promise<{ progress: Progress; replaces: boolean }> {
  const kept = await readCheckpoint(file);
  const replaces = kept !== undefined && kept.stream_arn !== streamArn;
  const checkpoint = kept === undefined || replaces ? newCheckpoint(streamArn, kept) : kept;
  const { shards, counters } = checkpoint;
  const finished = new Set(checkpoint.finished);
  const save = (): Promise<void> => {
    checkpoint.finished = [...finished];
    return writeCheckpoint(file, checkpoint);
  };
  const progress: Progress = {
    passed: (shardId) => shards[shardId],
    finished,
    note: async (shardId, { records, last, finished: ended, trimmed }, outcome) => {
      if (records.length === 0 && !ended && !trimmed) return;
      if (trimmed || ended) delete shards[shardId];
      if (ended) finished.add(shardId);
      else if (last !== undefined) shards[shardId] = last;
      counters.records += records.length;
      counters.projected += outcome.projected;
      counters.retried += outcome.retried;
      counters.set_aside += outcome.set_aside;
      counters.trimmed += trimmed ? 1 : 0;
      if (outcome.projected > 0) checkpoint.projected_at = new Date().toISOString();
      await save();
    },
    forgetGone: async (existing) => {
      const ids = new Set(existing.map((shard) => shard.id));
      const ended = [...finished].filter((id) => !ids.has(id));
      const lost = Object.keys(shards).filter((id) => !ids.has(id));
      if (ended.length + lost.length === 0) return [];
      for (const id of ended) finished.delete(id);
      for (const id of lost) delete shards[id];
      counters.trimmed += lost.length;
      await save();
      return lost;
    },
  };
  return { progress, replaces };
}
