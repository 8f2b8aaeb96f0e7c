import type {
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
  GetItemCommandInput,
  GetItemCommandOutput,
  PutItemCommandInput,
  PutItemCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  TransactWriteItemsCommandInput,
  TransactWriteItemsCommandOutput,
  UpdateItemCommandInput,
  UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb';

/** What the table is asked for, with the inputs and outputs of the AWS SDK. */
export interface DynamoDbOperations {
  GetItem: { input: GetItemCommandInput; output: GetItemCommandOutput };
  Query: { input: QueryCommandInput; output: QueryCommandOutput };
  PutItem: { input: PutItemCommandInput; output: PutItemCommandOutput };
  UpdateItem: { input: UpdateItemCommandInput; output: UpdateItemCommandOutput };
  BatchGetItem: { input: BatchGetItemCommandInput; output: BatchGetItemCommandOutput };
  TransactWriteItems: {
    input: TransactWriteItemsCommandInput;
    output: TransactWriteItemsCommandOutput;
  };
}

export type DynamoDbOperation = keyof DynamoDbOperations;

/** What an operation answers. */
export type DynamoDbAnswer<O extends DynamoDbOperation> = Omit<
  DynamoDbOperations[O]['output'],
  '$metadata'
>;

/**
 * Sends one operation to DynamoDB, again if that may help, and fails with the exceptions of the AWS
 * SDK. A write that failed otherwise than by its condition may have happened. Binary attributes are
 * not supported: no item has any.
 */
export type CallDynamoDb = <O extends DynamoDbOperation>(
  operation: O,
  input: DynamoDbOperations[O]['input'],
  signal?: AbortSignal,
) => Promise<DynamoDbAnswer<O>>;
