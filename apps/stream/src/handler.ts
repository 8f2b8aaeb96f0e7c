import { openShared } from '@cruddur/core/bus/shared';
import { createCache } from '@cruddur/core/cache/cache';
import { AUTHORISATION_TTL_MS } from '@cruddur/core/cache/lifetimes';
import type { PairCache } from '@cruddur/core/conversation/project';
import { callDynamoDb, createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import { newMeter } from '@cruddur/core/table/meter';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { openTracing } from '@cruddur/core/telemetry/open-tracing';
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
const openTable = openDynamoDbTable(callDynamoDb(client), tableName);
const logError = (event: string) => (error: unknown) =>
  log(JSON.stringify({ level: 'error', event, error: String(error) }));
const parts = openParts();

const pairs: PairCache = createCache({
  name: 'pairs',
  maxBytes: 8 * 1024 * 1024,
  ttlMs: AUTHORISATION_TTL_MS,
});

/** Once it has answered, nothing runs until the next batch; and a batch does not wait for pushes. */
const FLUSH_LIMIT_MS = 1_000;

async function openParts() {
  const tracing = await openTracing(env, {
    serviceName: 'cruddur-stream',
    onError: logError('tracing_failed'),
  });
  const { bus } = await openShared({
    url: env.BUS_URL || env.CACHE_URL,
    namespace: tableName,
    carrier: tracing?.carrier,
    onError: logError('bus_failed'),
  });
  return {
    tracing,
    bus: tracing?.traceBus(bus) ?? bus,
    openTable: tracing?.traceTable(openTable) ?? openTable,
    watch: tracing?.stream,
  };
}

/** The Lambda function behind the trigger on the table's stream. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { tracing, bus, watch, ...opened } = await parts;
  const meter = newMeter();
  const table = opened.openTable({ meter });
  const response = await handleBatch({ table, meter, bus, pairs, watch, log }, event);
  await Promise.all([bus.flushed(FLUSH_LIMIT_MS), tracing?.flush()]);
  return response;
}
