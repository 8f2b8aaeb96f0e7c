import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CallDynamoDb } from './dynamodb-call.ts';
import { sdkCall } from './sdk-call.ts';
import { signedCall } from './signed-call.ts';

/** Where the table is. Without an endpoint it is AWS, by the region and the usual credentials. */
export interface DynamoDbTarget {
  readonly endpoint?: string;
  readonly region: string;
}

/** A local engine takes any key; the SDK insists on one. */
const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/**
 * An SDK client that fails soon: one retry, and connections that are refused or silent end within
 * about a second, so that a dead table is an error while the caller still waits.
 */
export function createDynamoDbClient(target: DynamoDbTarget): DynamoDBClient {
  return new DynamoDBClient({
    ...dynamoDbClientConfig(target),
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 800, requestTimeout: 5_000, throwOnRequestTimeout: true },
  });
}

/**
 * How the table is called: by signed requests of our own, or by the SDK alone where
 * `DYNAMODB_CLIENT` is `sdk`. Both answer and fail alike.
 */
export function callDynamoDb(client: DynamoDBClient): CallDynamoDb {
  return process.env.DYNAMODB_CLIENT === 'sdk' ? sdkCall(client) : signedCall(client);
}

/** What every AWS client that talks to the table or its stream is made with. */
export function dynamoDbClientConfig(target: DynamoDbTarget) {
  if (target.endpoint === undefined) return { region: target.region };
  const named =
    process.env.AWS_ACCESS_KEY_ID !== undefined || process.env.AWS_PROFILE !== undefined;
  return {
    region: target.region,
    endpoint: target.endpoint,
    ...(named ? {} : { credentials: LOCAL_CREDENTIALS }),
  };
}
