import {
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { RawStreamRecord } from '@cruddur/core/conversation/stream-record';
import type { Shard } from './stream-shards.ts';

/** A record with the time of its write, which is no finer than a second. */
export interface TimedRecord extends RawStreamRecord {
  readonly dynamodb?:
    | (NonNullable<RawStreamRecord['dynamodb']> & {
        readonly ApproximateCreationDateTime?: Date | undefined;
      })
    | undefined;
}

/** What one look at a shard found. */
export interface ShardBatch {
  readonly records: readonly TimedRecord[];
  /** The last sequence number of the batch; undefined when it is empty. */
  readonly last: string | undefined;
  /** The shard is closed, and nothing comes after this batch. */
  readonly finished: boolean;
  /** Records between the last batch and this one were gone before they could be read. */
  readonly trimmed: boolean;
}

/** Reads one shard of a stream, batch by batch. */
export interface ShardReader {
  /**
   * Reads what comes after the last batch; at most 500 records. Fails when the engine does not
   * answer; a reader that failed is not to be used again.
   */
  read(): Promise<ShardBatch>;
}

const BATCH = 500;
/** After the last record, at the oldest one, and again when time went on in between. */
const MAX_TRIES = 4;

/** Opens a shard after a sequence number, or at its oldest record. */
export function openShard(
  streams: DynamoDBStreamsClient,
  arn: string,
  shard: Shard,
  after: string | undefined,
): ShardReader {
  let passed = after;
  let iterator: string | undefined;
  return { read };

  async function read(): Promise<ShardBatch> {
    let trimmed = false;
    for (let tries = 1; ; tries += 1) {
      try {
        return { ...(await readNext()), trimmed };
      } catch (error) {
        iterator = undefined;
        const lost = error instanceof TrimmedDataAccessException;
        if (!lost && !(error instanceof ExpiredIteratorException)) throw error;
        trimmed ||= lost && passed !== undefined;
        if (lost) passed = undefined;
        if (tries < MAX_TRIES) continue;
        // Even its oldest place is gone: a closed shard that outlives its records, or one that is
        // just being opened.
        return {
          records: [],
          last: undefined,
          finished: shard.closed,
          trimmed: trimmed || shard.closed,
        };
      }
    }
  }

  async function readNext(): Promise<Omit<ShardBatch, 'trimmed'>> {
    iterator ??= await findIterator();
    const answer = await streams.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: BATCH }),
    );
    const records = answer.Records ?? [];
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    iterator = answer.NextShardIterator;
    passed = last ?? passed;
    return { records, last, finished: iterator === undefined };
  }

  async function findIterator(): Promise<string | undefined> {
    const answer = await streams.send(
      new GetShardIteratorCommand({
        StreamArn: arn,
        ShardId: shard.id,
        ...(passed === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' as const }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: passed }),
      }),
    );
    return answer.ShardIterator;
  }
}
