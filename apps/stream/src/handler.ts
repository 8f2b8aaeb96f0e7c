import { openShared } from '@cruddur/core/bus/shared';
import { createCache } from '@cruddur/core/cache/cache';
import { AUTHORISATION_TTL_MS } from '@cruddur/core/cache/lifetimes';
import type { PairCache } from '@cruddur/core/conversation/project';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import { newMeter } from '@cruddur/core/table/meter';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { handleBatch } from './handle-batch.ts';

const { env } = process;
const log = (line: string): void => console.log(line);

// Once a container: its connections stay open from one invocation to the next.
const client = createDynamoDbClient({
  region: env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1',
  ...(env.AWS_ENDPOINT_URL && { endpoint: env.AWS_ENDPOINT_URL }),
});
const tableName = env.CRUDDUR_TABLE || DEFAULT_TABLE_NAME;
const openTable = openDynamoDbTable(client, tableName);
const shared = openShared({
  url: env.BUS_URL || env.CACHE_URL,
  namespace: tableName,
  onError: (error) =>
    log(JSON.stringify({ level: 'error', event: 'bus_failed', error: String(error) })),
});

const pairs: PairCache = createCache({
  name: 'pairs',
  maxBytes: 8 * 1024 * 1024,
  ttlMs: AUTHORISATION_TTL_MS,
});

/** Once it has answered, nothing runs until the next batch; and a batch does not wait for pushes. */
const FLUSH_LIMIT_MS = 1_000;

/** The Lambda function behind the trigger on the table's stream. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { bus } = await shared;
  const table = openTable({ meter: newMeter() });
  const response = await handleBatch({ table, bus, pairs, log }, event);
  await bus.flushed(FLUSH_LIMIT_MS);
  return response;
}
