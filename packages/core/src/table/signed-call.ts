import {
  type AttributeValue,
  type CancellationReason,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import type { CallDynamoDb } from './dynamodb-call.ts';
import { type SignedService, signedRequest } from './signed-request.ts';

/** Calls DynamoDB as `client` is configured, by signed requests of our own. */
export function signedCall({ config }: DynamoDBClient): CallDynamoDb {
  const service = { config, command: QueryCommand, target: 'DynamoDB_20120810', toException };
  return signedRequest(service) as CallDynamoDb;
}

const toException: NonNullable<SignedService['toException']> = (name, about, data) => {
  if (name === 'ConditionalCheckFailedException') {
    const Item = data.Item as Record<string, AttributeValue> | undefined;
    return new ConditionalCheckFailedException({ ...about, ...(Item && { Item }) });
  }
  if (name === 'TransactionCanceledException') {
    const CancellationReasons = (data.CancellationReasons ?? []) as CancellationReason[];
    return new TransactionCanceledException({ ...about, CancellationReasons });
  }
  return undefined;
};
