import {
  type BillingMode,
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ListTablesCommand,
  ResourceInUseException,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { MEMBER_INDEX } from './keys.ts';

/** The table's name unless configuration says otherwise. */
export const DEFAULT_TABLE_NAME = 'cruddur-messages';

/** How a table is made. Provisioned means 5 read and 5 write units, table and index each. */
export interface TableOptions {
  readonly provisioned?: boolean;
  readonly deletionProtection?: boolean;
}

/**
 * Makes the table with its index and stream and waits until it serves. A table that exists already
 * is left as it is. Answers whether it was made now.
 */
export async function createTable(
  client: DynamoDBClient,
  tableName: string,
  options: TableOptions = {},
): Promise<boolean> {
  const made = await client.send(createTableCommand(tableName, options)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ResourceInUseException) return false;
      throw error;
    },
  );
  while ((await describeTable(client, tableName))?.TableStatus !== 'ACTIVE') {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return made;
}

function createTableCommand(tableName: string, options: TableOptions): CreateTableCommand {
  const billingMode: BillingMode = options.provisioned ? 'PROVISIONED' : 'PAY_PER_REQUEST';
  const throughput = options.provisioned
    ? { ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 } }
    : {};
  return new CreateTableCommand({
    TableName: tableName,
    BillingMode: billingMode,
    ...throughput,
    AttributeDefinitions: ['pk', 'sk', 'message_group_uuid'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: MEMBER_INDEX,
        KeySchema: [
          { AttributeName: 'message_group_uuid', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
        ...throughput,
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    DeletionProtectionEnabled: options.deletionProtection ?? false,
  });
}

/** Deletes the table with everything in it and waits until it is gone. Answers whether it was there. */
export async function dropTable(client: DynamoDBClient, tableName: string): Promise<boolean> {
  try {
    await client.send(new DeleteTableCommand({ TableName: tableName }));
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
  while ((await describeTable(client, tableName)) !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return true;
}

/** The table's description, undefined when there is none. Costs no units. */
export async function describeTable(
  client: DynamoDBClient,
  tableName: string,
  signal?: AbortSignal,
): Promise<TableDescription | undefined> {
  const options = signal === undefined ? {} : { abortSignal: signal };
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }), options)).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** The names of all tables of the account and region. */
export async function listTables(client: DynamoDBClient): Promise<string[]> {
  const names: string[] = [];
  let start: string | undefined;
  do {
    const answer = await client.send(new ListTablesCommand({ ExclusiveStartTableName: start }));
    names.push(...(answer.TableNames ?? []));
    start = answer.LastEvaluatedTableName;
  } while (start !== undefined);
  return names;
}
