import { Aws } from 'aws-cdk-lib';

/** The table's ARN by its name, where a reference to the table would go round in a circle. */
export const tableArn = (tableName: string): string =>
  `arn:${Aws.PARTITION}:dynamodb:${Aws.REGION}:${Aws.ACCOUNT_ID}:table/${tableName}`;

/** The index that answers who is in a conversation. */
export const MEMBER_INDEX = 'message-group-sk-index';

export const DATABASE_NAME = 'cruddur';
