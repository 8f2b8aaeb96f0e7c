import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { ProjectFailure, StreamRecord } from '@cruddur/core/conversation/project';
import { type PoisonRecord, sortRecords } from '@cruddur/core/conversation/stream-record';

/** What reading a shard works with. */
export interface ShardDeps {
  readonly streams: DynamoDBStreamsClient;
  readonly project: (records: readonly StreamRecord[]) => Promise<ProjectFailure[]>;
  /** Records that can never be projected, or failed every time; they are skipped. */
  readonly onPoison: (records: readonly PoisonRecord[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Reads one shard of a stream, batch by batch. */
export interface ShardReader {
  /** Reads and projects one batch. `passed` is the last sequence number that is dealt with. */
  read(): Promise<{ count: number; passed?: string; finished: boolean }>;
}

const MAX_TRIES = 8;
const BATCH = 500;

/** Opens a shard after a sequence number, or at its oldest record. */
export function openShard(
  deps: ShardDeps,
  arn: string,
  shardId: string,
  after: string | undefined,
): ShardReader {
  let passed = after;
  let iterator: string | undefined;
  return { read };

  async function read(): ReturnType<ShardReader['read']> {
    iterator ??= await findIterator();
    const answer = await deps.streams
      .send(new GetRecordsCommand({ ShardIterator: iterator, Limit: BATCH }))
      .catch((error: unknown) => {
        iterator = undefined;
        if (error instanceof ExpiredIteratorException) return undefined;
        if (!(error instanceof TrimmedDataAccessException)) throw error;
        // Older than the stream keeps: nothing can bring those records back.
        deps.onError(error);
        passed = undefined;
        return undefined;
      });
    if (answer === undefined) return { count: 0, finished: false };
    const records = answer.Records ?? [];
    try {
      const sorted = sortRecords(records);
      await projectAll(deps, sorted.records);
      if (sorted.poison.length > 0) await deps.onPoison(sorted.poison);
    } catch (error) {
      iterator = undefined;
      throw error;
    }
    iterator = answer.NextShardIterator;
    passed = records.at(-1)?.dynamodb?.SequenceNumber ?? passed;
    return {
      count: records.length,
      finished: iterator === undefined,
      ...(records.length > 0 && passed !== undefined ? { passed } : {}),
    };
  }

  async function findIterator(): Promise<string | undefined> {
    const answer = await deps.streams.send(
      new GetShardIteratorCommand({
        StreamArn: arn,
        ShardId: shardId,
        ...(passed === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' as const }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: passed }),
      }),
    );
    return answer.ShardIterator;
  }
}

/** Tries the failed conversations again, the others not; after the last try they are set aside. */
async function projectAll(deps: ShardDeps, records: readonly StreamRecord[]): Promise<void> {
  let left = records;
  for (let tries = 1; left.length > 0; tries += 1) {
    const failures = await deps.project(left);
    if (failures.length === 0) return;
    const failed = new Set(failures.flatMap((failure) => failure.ids));
    left = left.filter((record) => failed.has(record.id));
    if (failures.some((failure) => isOutage(failure.error))) {
      // The table itself is away: no record is to blame, and nothing may be set aside.
      throw failures.find((failure) => isOutage(failure.error))?.error;
    }
    if (tries >= MAX_TRIES) {
      await deps.onPoison(left.map((record) => toPoison(record, failures)));
      return;
    }
    await sleep(50 * 2 ** tries);
  }
}

function toPoison({ id, item }: StreamRecord, failures: readonly ProjectFailure[]): PoisonRecord {
  const cause = failures.find((failure) => failure.ids.includes(id))?.error;
  return { id, key: { pk: item.pk, sk: item.sk }, error: new Error(String(cause), { cause }) };
}

function isOutage(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'table_unavailable';
}
