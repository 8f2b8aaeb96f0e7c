import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type DynamoDbTarget, dynamoDbClientConfig } from '@cruddur/core/table/dynamodb-client';
import { createTable } from '@cruddur/core/table/schema';

/** Makes a table, however long the engine takes: its first answer on a busy machine may take many seconds. */
export async function createEmptyTable(target: DynamoDbTarget, tableName: string): Promise<void> {
  const dynamoDb = new DynamoDBClient(dynamoDbClientConfig(target));
  await createTable(dynamoDb, tableName);
  dynamoDb.destroy();
}
