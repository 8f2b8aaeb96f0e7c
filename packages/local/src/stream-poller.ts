import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
} from '@aws-sdk/client-dynamodb-streams';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from './stream-checkpoint.ts';
import { openShard, type ShardDeps, type ShardReader } from './stream-shard.ts';

/** What the poller works with. */
export interface StreamPollerDeps extends ShardDeps {
  /** The ARN of the table's newest stream, undefined while there is no table. */
  readonly findStreamArn: () => Promise<string | undefined>;
  readonly checkpointFile: string;
  /** A stream other than the one of the checkpoint: another table stands where one was. */
  readonly onNewStream: () => void;
  /** All records up to this sequence number of the shard were dealt with, and that is on disk. */
  readonly onPassed: (sequenceNumber: string) => void;
}

/** A running poller. */
export interface StreamPoller {
  /** Looks now instead of after the pause of an idle stream. */
  nudge(): void;
  /** Resolves when all that was in the stream at the call has been dealt with. */
  drained(): Promise<void>;
  /** Resolves when the batch in hand is done. */
  stop(): Promise<void>;
}

const IDLE_FIRST_MS = 20;
const IDLE_LAST_MS = 500;
const ERROR_PAUSE_MS = 500;

/**
 * Feeds the table's stream to the projection, from where the checkpoint file says. A record is
 * handed over at least once; a crash repeats what came after the last checkpoint. The pause of an
 * idle stream grows to half a second.
 */
export function startStreamPoller(deps: StreamPollerDeps): StreamPoller {
  const stopping = new AbortController();
  let wake = new AbortController();
  let nudged = false;
  let waiting: (() => void)[] = [];
  const done = run();
  return {
    nudge,
    drained: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        nudge();
      }),
    stop: () => {
      stopping.abort();
      wake.abort();
      return done;
    },
  };

  function nudge(): void {
    nudged = true;
    wake.abort();
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const arn = await deps.findStreamArn();
        if (arn === undefined) await pause(ERROR_PAUSE_MS);
        else await follow(arn);
      } catch (error) {
        if (stopping.signal.aborted) return;
        deps.onError(error);
        await pause(ERROR_PAUSE_MS);
      }
    }
  }

  async function follow(arn: string): Promise<void> {
    const checkpoint = await checkpointOf(arn);
    const shards = new Map<string, ShardReader>();
    const finished = new Set<string>();
    let idle = 0;
    while (!stopping.signal.aborted) {
      if (shards.size === 0 || idle % 20 === 5) await findShards(arn, checkpoint, shards, finished);
      const waitingNow = [...waiting];
      let records = 0;
      for (const [id, shard] of shards) {
        const read = await shard.read();
        records += read.count;
        if (read.passed !== undefined) await commit(checkpoint, id, read.passed);
        if (read.finished) {
          shards.delete(id);
          finished.add(id);
        }
      }
      idle = records > 0 ? 0 : idle + 1;
      if (records === 0 && shards.size > 0) {
        waiting = waiting.filter((resolve) => !waitingNow.includes(resolve));
        for (const resolve of waitingNow) resolve();
      }
      if (idle > 0) await pause(Math.min(IDLE_LAST_MS, IDLE_FIRST_MS * 2 ** Math.min(idle, 10)));
      if (idle % 20 === 5 && (await deps.findStreamArn()) !== arn) return;
    }
  }

  async function checkpointOf(arn: string): Promise<Checkpoint> {
    const kept = await readCheckpoint(deps.checkpointFile);
    if (kept?.stream_arn === arn) return kept;
    if (kept !== undefined) deps.onNewStream();
    return { stream_arn: arn, shards: {} };
  }

  async function commit(checkpoint: Checkpoint, shard: string, passed: string): Promise<void> {
    checkpoint.shards[shard] = passed;
    await writeCheckpoint(deps.checkpointFile, checkpoint);
    deps.onPassed(passed);
  }

  /** A shard is opened when its parent has been read to its end, so that order holds. */
  async function findShards(
    arn: string,
    checkpoint: Checkpoint,
    shards: Map<string, ShardReader>,
    finished: ReadonlySet<string>,
  ): Promise<void> {
    const described = await describeShards(deps.streams, arn);
    const existing = new Set(described.map((shard) => shard.id));
    for (const { id, parent } of described) {
      const waits = parent !== undefined && existing.has(parent) && !finished.has(parent);
      if (shards.has(id) || finished.has(id) || waits) continue;
      shards.set(id, openShard(deps, arn, id, checkpoint.shards[id]));
    }
  }

  async function pause(ms: number): Promise<void> {
    if (nudged) {
      nudged = false;
      return;
    }
    wake = new AbortController();
    if (stopping.signal.aborted) return;
    await sleep(ms, undefined, { signal: wake.signal }).catch(() => {
      nudged = false;
    });
  }
}

async function describeShards(
  streams: DynamoDBStreamsClient,
  arn: string,
): Promise<{ id: string; parent: string | undefined }[]> {
  const shards: { id: string; parent: string | undefined }[] = [];
  let start: string | undefined;
  do {
    const { StreamDescription: description } = await streams.send(
      new DescribeStreamCommand({ StreamArn: arn, ExclusiveStartShardId: start }),
    );
    for (const shard of description?.Shards ?? []) {
      shards.push({ id: shard.ShardId ?? '', parent: shard.ParentShardId });
    }
    start = description?.LastEvaluatedShardId;
  } while (start !== undefined);
  return shards;
}
