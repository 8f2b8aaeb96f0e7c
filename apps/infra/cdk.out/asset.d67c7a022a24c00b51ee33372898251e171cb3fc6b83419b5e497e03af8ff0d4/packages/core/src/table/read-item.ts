import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/**
 * An item as the table holds it. A number beyond what JavaScript counts exactly is rounded: the SDK
 * would refuse the whole item, and one bad item must not make a page unreadable.
 */
export function readItem(item: Record<string, AttributeValue>): Record<string, unknown> {
  return unmarshall(item, { wrapNumbers: Number });
}
