import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { MessageItem } from '../table/items.ts';
import { type Key, parseMessageKey } from '../table/keys.ts';
import type { StreamRecord } from './project.ts';

/** A record as DynamoDB Streams and the Lambda trigger hand it out. */
export interface RawStreamRecord {
  readonly dynamodb?:
    | {
        readonly SequenceNumber?: string | undefined;
        readonly NewImage?: Record<string, AttributeValue> | undefined;
      }
    | undefined;
}

/**
 * The messages among the records of a batch. Rows, which the projection itself writes, and
 * removals are none.
 */
export function messageRecords(records: readonly RawStreamRecord[]): StreamRecord[] {
  return records.flatMap(({ dynamodb }) => {
    const image = dynamodb?.NewImage;
    const id = dynamodb?.SequenceNumber;
    if (image === undefined || id === undefined || !isMessageImage(image)) return [];
    return [{ id, item: unmarshall(image) as MessageItem }];
  });
}

function isMessageImage(image: Record<string, AttributeValue>): boolean {
  const key: Key = { pk: image.pk?.S ?? '', sk: image.sk?.S ?? '' };
  return parseMessageKey(key) !== undefined;
}
