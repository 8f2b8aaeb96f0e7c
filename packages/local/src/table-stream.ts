import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Bus } from '@cruddur/core/bus/bus';
import { type PairCache, type ProjectWatch, project } from '@cruddur/core/conversation/project';
import type { PoisonRecord } from '@cruddur/core/conversation/stream-record';
import { type DynamoDbTarget, dynamoDbClientConfig } from '@cruddur/core/table/dynamodb-client';
import { newMeter } from '@cruddur/core/table/meter';
import { describeTable } from '@cruddur/core/table/schema';
import type { OpenTable } from '@cruddur/core/table/table';
import { addDeadLetters } from './dead-letters.ts';
import { dropEarlierTable } from './earlier-table.ts';
import type { EngineUpkeep } from './engine-upkeep.ts';
import { type StreamPoller, startStreamPoller } from './stream-poller.ts';

/** What following the table's stream takes. */
export interface TableStreamOptions {
  readonly dataDir: string;
  readonly target: DynamoDbTarget;
  readonly dynamoDb: DynamoDBClient;
  readonly tableName: string;
  readonly openTable: OpenTable;
  readonly bus: Bus;
  /** Forgotten by `onNewStream`, as all that is proven of a table. */
  readonly pairs?: PairCache;
  readonly upkeep?: EngineUpkeep;
  readonly watch?: ProjectWatch;
  /** Told how many records were set aside as dead letters. */
  readonly onSetAside?: (records: number) => void;
  readonly onNewStream: () => void;
  readonly onError: (error: unknown) => void;
}

const PRUNE_EVERY = 2_000n;
const PRUNE_BATCH = 500;

/** The file that says how far the stream was dealt with. */
export function checkpointPath(dataDir: string): string {
  return join(dataDir, 'stream-checkpoint.json');
}

/** Opens the streams of a target. One try a call: the caller comes again anyway. */
export function openStreams(target: DynamoDbTarget): DynamoDBStreamsClient {
  return new DynamoDBStreamsClient({
    ...dynamoDbClientConfig(target),
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 800, requestTimeout: 5_000, throwOnRequestTimeout: true },
  });
}

/** Keeps every inbox up to the table's stream: what the Lambda does on AWS, in this process. */
export function followTableStream(options: TableStreamOptions): StreamPoller {
  const { dataDir, dynamoDb, tableName, bus, pairs, watch, onError } = options;
  const streams = openStreams(options.target);
  const table = options.openTable({ meter: newMeter() });
  const poller = startStreamPoller({
    streams,
    findStreamArn: async () => (await describeTable(dynamoDb, tableName))?.LatestStreamArn,
    dropForeign: (records, createdAt) => dropEarlierTable(table, createdAt, records),
    project: (records) => project({ table, bus, pairs, watch }, records),
    setAside: async (records) => {
      await addDeadLetters(dataDir, records);
      options.onSetAside?.(records.length);
      for (const record of records) onError(setAsideError(record));
    },
    checkpointFile: checkpointPath(dataDir),
    onNewStream: options.onNewStream,
    onPassed: createPruner(options),
    onTrimmed: (shardId) => onError(trimmedError(shardId)),
    onError,
  });
  // A message of this process is in the stream by now: no need to wait for the next look.
  const unsubscribe = bus.subscribe({
    onEvent: (_, event) => {
      if (event.type === 'message.created') poller.nudge();
    },
    onLost: () => {},
  });
  return {
    ...poller,
    stop: async () => {
      unsubscribe();
      await poller.stop();
      streams.destroy();
    },
  };
}

function setAsideError({ key, error }: PoisonRecord): Error {
  const again = 'once the reason is gone, try it again with: cruddur stream retry';
  return new Error(`set aside ${key.pk} ${key.sk}: ${error.message}; ${again}`, { cause: error });
}

function trimmedError(shardId: string): Error {
  return new Error(
    `the stream dropped records of ${shardId} before they were read, so inboxes may be behind; mend them with: cruddur doctor --repair`,
  );
}

/** The embedded engine never prunes its stream: what is behind the checkpoint is deleted here. */
function createPruner({ upkeep, tableName }: TableStreamOptions): (passed: string) => void {
  let pruned = 0n;
  return (passed) => {
    const position = BigInt(passed);
    if (upkeep === undefined || position - pruned < PRUNE_EVERY) return;
    if (upkeep.pruneStreamRecords(tableName, passed, PRUNE_BATCH) < PRUNE_BATCH) pruned = position;
  };
}
