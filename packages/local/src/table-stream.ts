import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Bus } from '@cruddur/core/bus/bus';
import { project } from '@cruddur/core/conversation/project';
import { type DynamoDbTarget, dynamoDbClientConfig } from '@cruddur/core/table/dynamodb-client';
import { newMeter } from '@cruddur/core/table/meter';
import { describeTable } from '@cruddur/core/table/schema';
import type { OpenTable } from '@cruddur/core/table/table';
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
  readonly upkeep?: EngineUpkeep;
  readonly onNewStream: () => void;
  readonly onError: (error: unknown) => void;
}

const PRUNE_EVERY = 2_000n;
const PRUNE_BATCH = 500;

/** Keeps every inbox up to the table's stream: what the Lambda does on AWS, in this process. */
export function followTableStream(options: TableStreamOptions): StreamPoller {
  const { dynamoDb, tableName, bus, onError } = options;
  const streams = new DynamoDBStreamsClient({
    ...dynamoDbClientConfig(options.target),
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 800, requestTimeout: 5_000 },
  });
  const table = options.openTable({ meter: newMeter() });
  const poller = startStreamPoller({
    streams,
    findStreamArn: async () => (await describeTable(dynamoDb, tableName))?.LatestStreamArn,
    project: (records) => project({ table, bus }, records),
    checkpointFile: join(options.dataDir, 'stream-checkpoint.json'),
    onNewStream: options.onNewStream,
    onPassed: createPruner(options),
    onPoison: async (records) => {
      for (const record of records) onError(record.error);
      const lines = records.map(({ id, key, error }) =>
        JSON.stringify({ id, ...key, error: error.message }),
      );
      await appendFile(join(options.dataDir, 'dead-letters.jsonl'), `${lines.join('\n')}\n`, {
        mode: 0o600,
      });
    },
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

/** The embedded engine never prunes its stream: what is behind the checkpoint is deleted here. */
function createPruner({ upkeep, tableName }: TableStreamOptions): (passed: string) => void {
  let pruned = 0n;
  return (passed) => {
    const position = BigInt(passed);
    if (upkeep === undefined || position - pruned < PRUNE_EVERY) return;
    if (upkeep.pruneStreamRecords(tableName, passed, PRUNE_BATCH) < PRUNE_BATCH) pruned = position;
  };
}
