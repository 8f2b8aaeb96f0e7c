import { createInProcessBus } from '@cruddur/core/bus/bus';
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

/** The Lambda function behind the trigger on the table's stream. */
export function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  return handleBatch({ table: openTable({ meter: newMeter() }), bus, log }, event);
}
