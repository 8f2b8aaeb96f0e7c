import {
  ConditionalCheckFailedException,
  type ConsumedCapacity,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { AppError } from '@cruddur/contract/errors';
import { readItem, writeItem, writeUnitsOf } from './attributes.ts';
import type {
  CallDynamoDb,
  DynamoDbAnswer,
  DynamoDbOperation,
  DynamoDbOperations,
} from './dynamodb-call.ts';
import { type Key, MEMBER_INDEX } from './keys.ts';
import type { Meter } from './meter.ts';
import type {
  OpenTable,
  PutResult,
  QueryInput,
  Table,
  TableSession,
  UpdateInput,
  UpdateResult,
  Value,
} from './table.ts';

/** The table as DynamoDB serves it, through `call`. */
export function openDynamoDbTable(call: CallDynamoDb, tableName: string): OpenTable {
  return (session) => createTable({ call, tableName, session });
}

interface Deps {
  readonly call: CallDynamoDb;
  readonly tableName: string;
  readonly session: TableSession;
}

function createTable(deps: Deps): Table {
  return {
    get: (key, options) => getItem(deps, key, options?.consistent ?? false),
    query: (input) => queryItems(deps, input),
    queryMembers: (uuid) => queryMembers(deps, uuid),
    putNew: (item) => putNewItem(deps, item),
    update: (input) => updateItem(deps, input),
  };
}

async function getItem<T extends Key>(
  deps: Deps,
  key: Key,
  consistent: boolean,
): Promise<T | undefined> {
  const answer = await guarded(deps, 'GetItem', {
    TableName: deps.tableName,
    Key: writeItem(key),
    ConsistentRead: consistent,
    ReturnConsumedCapacity: 'TOTAL',
  });
  countRead(deps.session.meter, answer.ConsumedCapacity);
  return answer.Item === undefined ? undefined : (readItem(answer.Item) as T);
}

async function queryItems<T extends Key>(deps: Deps, input: QueryInput): Promise<T[]> {
  return queryAll<T>(
    deps,
    {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: writeItem({
        ':pk': input.pk,
        ':from': input.from,
        ':to': input.to,
      }),
      ScanIndexForward: !input.newestFirst,
      ConsistentRead: input.consistent ?? false,
    },
    input.limit,
  );
}

async function queryMembers(deps: Deps, messageGroupUuid: string): Promise<Key[]> {
  return queryAll<Key>(deps, {
    IndexName: MEMBER_INDEX,
    KeyConditionExpression: 'message_group_uuid = :uuid',
    ExpressionAttributeValues: writeItem({ ':uuid': messageGroupUuid }),
  });
}

async function queryAll<T extends Key>(
  deps: Deps,
  query: Omit<QueryCommandInput, 'TableName'>,
  limit?: number,
): Promise<T[]> {
  const items: T[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const answer = await guarded(deps, 'Query', {
      ...query,
      TableName: deps.tableName,
      ExclusiveStartKey: start,
      Limit: limit === undefined ? undefined : limit - items.length,
      ReturnConsumedCapacity: 'TOTAL',
    });
    countRead(deps.session.meter, answer.ConsumedCapacity);
    for (const item of answer.Items ?? []) items.push(readItem(item) as T);
    start = answer.LastEvaluatedKey;
  } while (start !== undefined && (limit === undefined || items.length < limit));
  return items;
}

async function putNewItem<T extends Key>(deps: Deps, item: T): Promise<PutResult<T>> {
  const marshalled = writeItem(item);
  try {
    const answer = await guarded(deps, 'PutItem', {
      TableName: deps.tableName,
      Item: marshalled,
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ReturnConsumedCapacity: 'TOTAL',
    });
    countWrite(deps.session.meter, answer.ConsumedCapacity);
    return { written: true };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    // A failed condition consumes write units too, but the service reports none with the error.
    deps.session.meter.writeUnits += writeUnitsOf(item);
    return { written: false, existing: readItem(error.Item ?? {}) as T };
  }
}

async function updateItem<T extends Key>(deps: Deps, input: UpdateInput): Promise<UpdateResult<T>> {
  const expression = updateExpression(input);
  try {
    const answer = await guarded(deps, 'UpdateItem', {
      TableName: deps.tableName,
      Key: writeItem(input.key),
      ...expression,
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ReturnConsumedCapacity: 'TOTAL',
    });
    countWrite(deps.session.meter, answer.ConsumedCapacity);
    return { applied: true, item: readItem(answer.Attributes ?? {}) as T };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    deps.session.meter.writeUnits += writeUnitsOf(input.set);
    return {
      applied: false,
      item: error.Item === undefined ? undefined : (readItem(error.Item) as T),
    };
  }
}

function updateExpression(input: UpdateInput) {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  /** One part for each attribute, with placeholders that start with `letter`. */
  const parts = (
    letter: string,
    attributes: Readonly<Record<string, Value>> = {},
    operator: string,
  ): string[] =>
    Object.entries(attributes).map(([name, value], i) => {
      names[`#${letter}${i}`] = name;
      values[`:${letter}${i}`] = value;
      return `#${letter}${i} ${operator} :${letter}${i}`;
    });
  const clauses = [
    clause('SET', parts('s', input.set, '=')),
    clause('ADD', parts('a', input.add, '')),
  ];
  const guards = [...parts('b', input.ifBelow, '<'), ...parts('e', input.ifEqual, '=')];
  const absent = (input.ifAbsent ?? []).map((name, i) => {
    names[`#n${i}`] = name;
    return `attribute_not_exists(#n${i})`;
  });
  return {
    UpdateExpression: clauses.join(' ').trim(),
    ConditionExpression: ['attribute_exists(pk)', ...guards, ...absent].join(' AND '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: writeItem(values),
  };
}

function clause(keyword: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${keyword} ${parts.join(', ')}`;
}

/**
 * Whatever keeps the table from answering (no connection, no time, throttling, no such table, no
 * credentials) is the same for a caller: try again later. A refused request is our own mistake.
 */
async function guarded<O extends DynamoDbOperation>(
  { call, session }: Deps,
  operation: O,
  input: DynamoDbOperations[O]['input'],
): Promise<DynamoDbAnswer<O>> {
  try {
    return await call(operation, input, session.signal?.());
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw error;
    if (error instanceof Error && error.name === 'ValidationException') throw error;
    throw new AppError('table_unavailable', { cause: error });
  }
}

function countRead(meter: Meter, capacity: ConsumedCapacity | undefined): void {
  meter.readUnits += capacity?.CapacityUnits ?? 0;
}

function countWrite(meter: Meter, capacity: ConsumedCapacity | undefined): void {
  meter.writeUnits += capacity?.CapacityUnits ?? 0;
}
