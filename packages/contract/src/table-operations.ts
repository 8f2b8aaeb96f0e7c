import Type, { type Static } from 'typebox';

/** What an operation is for. Each is one way of reading or writing that the keys were made for. */
const AccessPattern = Type.Enum([
  'newest_page',
  'older_page',
  'newer_page',
  'one_message',
  'append_message',
  'inbox',
  'members',
  'own_row',
  'make_row',
  'mark_read',
  'mute',
  'raise_row',
  'rename_row',
  'profile',
  'other',
]);
export type AccessPattern = Static<typeof AccessPattern>;

/** One thing that was asked of the table, by DynamoDB's name for it, and what it took. */
export const TableOperation = Type.Object({
  operation: Type.Enum(['GetItem', 'Query', 'PutItem', 'UpdateItem']),
  pattern: AccessPattern,
  /** The partition key's value, the index's one if there is an index. */
  pk: Type.String(),
  /** Of operations on one item. */
  sk: Type.Optional(Type.String()),
  /** A query's range of sort keys, both ends inclusive. */
  between: Type.Optional(Type.Tuple([Type.String(), Type.String()])),
  index: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer()),
  newest_first: Type.Boolean(),
  consistent: Type.Boolean(),
  /** What must be true for a write, as a condition with its values filled in. */
  condition: Type.Optional(Type.String()),
  /** What an update does, with its values filled in. */
  change: Type.Optional(Type.String()),
  /** `refused`: the condition did not hold, nothing was written. `failed`: no answer in time. */
  outcome: Type.Enum(['done', 'refused', 'failed']),
  /** How many items were read or written; `items` holds the first 20 of them. */
  count: Type.Integer({ minimum: 0 }),
  /** Of a row that is another person's: its keys and nothing else. */
  items: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  read_units: Type.Number(),
  write_units: Type.Number(),
  duration_ms: Type.Number(),
});
export type TableOperation = Static<typeof TableOperation>;

/** What the table was asked in the name of one request, or by the stream processor. */
export const RecordedQueries = Type.Object({
  /** Grows from one to the next, also over a restart: ask for what comes after it. */
  n: Type.Integer(),
  /** When it began, milliseconds since 1970. */
  at: Type.Integer(),
  /** Absent for the stream processor. */
  request: Type.Optional(
    Type.Object({
      id: Type.String(),
      method: Type.String(),
      path: Type.String(),
      status: Type.Integer(),
      duration_ms: Type.Number(),
    }),
  ),
  operations: Type.Array(TableOperation),
});
export type RecordedQueries = Static<typeof RecordedQueries>;
