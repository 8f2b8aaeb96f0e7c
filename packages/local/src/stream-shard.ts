import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { RawStreamRecord } from '@cruddur/core/conversation/stream-record';
import { signedRequest } from '@cruddur/core/table/signed-request';
import type { Shard } from './stream-shards.ts';

/** A record with the time of its write, which is no finer than a second. */
export interface TimedRecord extends RawStreamRecord {
  readonly dynamodb?:
    | (NonNullable<RawStreamRecord['dynamodb']> & {
        /** Seconds since 1970. */
        readonly ApproximateCreationDateTime?: number | undefined;
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
   * Reads what comes after the last batch; at most 1,000 records. Fails when the engine does not
   * answer; a reader that failed is not to be used again.
   */
  read(): Promise<ShardBatch>;
}

/** What `GetRecords` answers. */
interface RecordsPage {
  readonly Records?: readonly TimedRecord[];
  readonly NextShardIterator?: string;
}

/** The most that can be asked for. */
export const MOST_RECORDS = 1_000;
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
  // Asked all the time, and the SDK would look at each attribute of each record.
  const request = signedRequest({
    config: streams.config,
    command: GetRecordsCommand,
    target: 'DynamoDBStreams_20120810',
  });
  return { read };

  async function read(): Promise<ShardBatch> {
    let trimmed = false;
    for (let tries = 1; ; tries += 1) {
      try {
        return { ...(await readNext()), trimmed };
      } catch (error) {
        iterator = undefined;
        const name = error instanceof Error ? error.name : '';
        const lost = name === 'TrimmedDataAccessException';
        if (!lost && name !== 'ExpiredIteratorException') throw error;
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
    const input = { ShardIterator: iterator, Limit: MOST_RECORDS };
    const answer = (await request('GetRecords', input)) as RecordsPage;
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
