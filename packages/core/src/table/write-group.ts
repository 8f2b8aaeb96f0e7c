import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type PutItemCommandInput,
  TransactionCanceledException,
  type TransactWriteItem,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { readItem, writeUnitsOf } from './attributes.ts';
import type { CallDynamoDb } from './dynamodb-call.ts';
import { isLogPartition } from './keys.ts';

type Attributes = Record<string, AttributeValue>;

/** A put or an update of one item. */
export type Write =
  | { readonly operation: 'PutItem'; readonly input: PutItemCommandInput }
  | { readonly operation: 'UpdateItem'; readonly input: UpdateItemCommandInput };

/** What a write answers. */
export interface Written {
  readonly Attributes?: Attributes;
  readonly ConsumedCapacity?: { readonly CapacityUnits?: number };
}

/** How one write of a group ended: `again` when nothing but another one's condition stood in its way. */
export type Outcome = { readonly answer: Written } | { readonly error: unknown } | 'again';

/** DynamoDB takes so many items in a transaction, and in a batch of reads. */
export const MAX_GROUP = 100;

/**
 * Whether a write may go with others: a message, or an update that answers the item after it. What
 * stands in the index of members as well goes alone, since what it takes alone is not known.
 */
export function isGrouped({ operation, input }: Write): boolean {
  if (operation === 'UpdateItem') return input.ReturnValues === 'ALL_NEW';
  if (operation !== 'PutItem' || input.Item?.message_group_uuid !== undefined) return false;
  return isLogPartition(input.Item?.pk?.S ?? '');
}

/** What two writes have in common that may not stand in one transaction. */
export function keyTextOf(write: Write): string {
  return keyText(keyOf(write));
}

/**
 * Writes them as one transaction and tells how each ended, in their order, as if each had gone alone:
 * an update answers the item as it stands just after all of them. Asks once for the puts and once more
 * for what updates answer. Does not fail.
 */
export async function writeGroup(
  call: CallDynamoDb,
  writes: readonly Write[],
): Promise<readonly Outcome[]> {
  if (writes.length < 2) return writeEach(call, writes);
  try {
    await call('TransactWriteItems', { TransactItems: writes.map(toTransactItem) });
  } catch (error) {
    return outcomesOfFailure(call, writes, error);
  }
  const items = await readUpdated(call, writes);
  return writes.map((write) => {
    const item = write.operation === 'PutItem' ? write.input.Item : items.get(keyTextOf(write));
    if (item === undefined) return { error: new Error('it was written, and could not be read') };
    const CapacityUnits = writeUnitsOf(readItem(item));
    return { answer: { Attributes: item, ConsumedCapacity: { CapacityUnits } } };
  });
}

async function writeEach(
  call: CallDynamoDb,
  writes: readonly Write[],
): Promise<readonly Outcome[]> {
  return Promise.all(
    writes.map(({ operation, input }) =>
      call(operation, input as never).then(
        (answer): Outcome => ({ answer: answer as Written }),
        (error: unknown): Outcome => ({ error }),
      ),
    ),
  );
}

async function outcomesOfFailure(
  call: CallDynamoDb,
  writes: readonly Write[],
  error: unknown,
): Promise<readonly Outcome[]> {
  if (error instanceof TransactionCanceledException) {
    const { CancellationReasons: reasons = [], $metadata, message } = error;
    const inTheWay = writes.map((_, i) => reasons[i]?.Code === 'ConditionalCheckFailed');
    if (!inTheWay.includes(true)) return writeEach(call, writes);
    return inTheWay.map((isInTheWay, i) => {
      if (!isInTheWay) return 'again';
      const Item = reasons[i]?.Item;
      const about = { message, $metadata, ...(Item && { Item }) };
      return { error: new ConditionalCheckFailedException(about) };
    });
  }
  // One of them is malformed: only that one is to fail.
  if (error instanceof Error && error.name === 'ValidationException') {
    return writeEach(call, writes);
  }
  return writes.map(() => ({ error }));
}

/** The items after a group, by key; none when the engine does not answer any more. */
async function readUpdated(
  call: CallDynamoDb,
  writes: readonly Write[],
): Promise<ReadonlyMap<string, Attributes>> {
  const updates = writes.filter(({ operation }) => operation === 'UpdateItem');
  const TableName = updates[0]?.input.TableName;
  if (TableName === undefined) return new Map();
  const asked = { Keys: updates.map(keyOf), ConsistentRead: true };
  const answered = await call('BatchGetItem', { RequestItems: { [TableName]: asked } }).catch(
    () => undefined,
  );
  const items = answered?.Responses?.[TableName] ?? [];
  return new Map(items.map((item) => [keyText(item), item]));
}

function keyOf({ operation, input }: Write): Attributes {
  return ((operation === 'UpdateItem' ? input.Key : input.Item) ?? {}) as Attributes;
}

function keyText({ pk, sk }: Attributes): string {
  return JSON.stringify([pk, sk]);
}

function toTransactItem({ operation, input }: Write): TransactWriteItem {
  const { ReturnConsumedCapacity: _, ReturnValues: __, ...write } = input;
  return { [operation === 'PutItem' ? 'Put' : 'Update']: write };
}
