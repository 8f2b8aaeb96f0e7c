import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { CallDynamoDb, DynamoDbAnswer, DynamoDbOperation } from './dynamodb-call.ts';

const COMMANDS: Record<DynamoDbOperation, new (input: never) => object> = {
  GetItem: GetItemCommand,
  Query: QueryCommand,
  PutItem: PutItemCommand,
  UpdateItem: UpdateItemCommand,
  BatchGetItem: BatchGetItemCommand,
  TransactWriteItems: TransactWriteItemsCommand,
};

/** Calls DynamoDB by the AWS SDK alone: what `signedCall` is compared with, and what can replace it. */
export function sdkCall(client: DynamoDBClient): CallDynamoDb {
  return async (operation, input, abortSignal) => {
    const command = new COMMANDS[operation](input as never);
    const options = abortSignal === undefined ? {} : { abortSignal };
    return (await client.send(command as never, options)) as DynamoDbAnswer<typeof operation>;
  };
}
