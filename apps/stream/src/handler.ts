import { createInProcessBus } from '@cruddur/core/bus/bus';
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
const openTable = openDynamoDbTable(client, env.CRUDDUR_TABLE || DEFAULT_TABLE_NAME);
const bus = createInProcessBus((error) => log(String(error)));
const pairs: PairCache = createCache({
  name: 'pairs',
  maxBytes: 8 * 1024 * 1024,
  ttlMs: AUTHORISATION_TTL_MS,
});

/** The Lambda function behind the trigger on the table's stream. */
export function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  return handleBatch({ table: openTable({ meter: newMeter() }), bus, pairs, log }, event);
}
