import type { TableOperation } from '@cruddur/contract/table-operations';
import { type Key, MEMBER_INDEX } from './keys.ts';
import type { Table, UpdateInput } from './table.ts';

/** What the table is asked, in DynamoDB's words. */
export type Asked = Pick<TableOperation, 'operation' | 'pk'> &
  Partial<Pick<TableOperation, 'sk' | 'between' | 'index' | 'limit'>> &
  Partial<Pick<TableOperation, 'newest_first' | 'consistent'>> & {
    /** The attributes that an update sets. */
    readonly sets?: readonly string[];
    /** What a write does and asks for, with its values filled in: takes longer than all the rest. */
    readonly texts?: () => Pick<TableOperation, 'change' | 'condition'>;
  };

/** How it ended, and the items that it read or wrote. */
export type Found = Pick<TableOperation, 'outcome'> & { readonly items: readonly object[] };

/** Runs one operation on a table that it chooses. `asked` and `found` are for who wants to know. */
export type RunOperation = <R>(
  asked: () => Asked,
  send: (table: Table) => Promise<R>,
  found: (result: R) => Found,
) => Promise<R>;

/** A table each of whose operations goes through `run`. */
export function tableOf(run: RunOperation): Table {
  return {
    get: (key, options) =>
      run(
        () => ({ operation: 'GetItem', ...keyOf(key), consistent: options?.consistent ?? false }),
        (table) => table.get(key, options),
        (item) => read(item === undefined ? [] : [item]),
      ),
    query: (input) =>
      run(
        () => ({
          operation: 'Query',
          pk: input.pk,
          between: [input.from, input.to],
          ...(input.limit !== undefined && { limit: input.limit }),
          newest_first: input.newestFirst ?? false,
          consistent: input.consistent ?? false,
        }),
        (table) => table.query(input),
        (items) => read(items),
      ),
    queryMembers: (uuid) =>
      run(
        () => ({ operation: 'Query', pk: uuid, index: MEMBER_INDEX }),
        (table) => table.queryMembers(uuid),
        (keys) => read(keys),
      ),
    putNew: (item) =>
      run(
        () => ({ operation: 'PutItem', ...keyOf(item), texts: putTexts }),
        (table) => table.putNew(item),
        (put) => wrote(put.written, put.written ? item : put.existing),
      ),
    update: (input) =>
      run(
        () => ({
          operation: 'UpdateItem',
          ...keyOf(input.key),
          sets: Object.keys(input.set),
          texts: () => updateTexts(input),
        }),
        (table) => table.update(input),
        (update) => wrote(update.applied, update.item),
      ),
  };
}

function keyOf({ pk, sk }: Key): Key {
  return { pk, sk };
}

function read(items: readonly object[]): Found {
  return { outcome: 'done', items };
}

function wrote(written: boolean, item: object | undefined): Found {
  return { outcome: written ? 'done' : 'refused', items: item === undefined ? [] : [item] };
}

function putTexts() {
  return { condition: 'attribute_not_exists(pk)' };
}

function updateTexts(input: UpdateInput) {
  const list = (values: object = {}, operator: string): string[] =>
    Object.entries(values).map(([name, value]) => `${name} ${operator} ${JSON.stringify(value)}`);
  const set = list(input.set, '=');
  const adds = list(input.add, '+');
  const absent = (input.ifAbsent ?? []).map((name) => `attribute_not_exists(${name})`);
  const guards = [...list(input.ifBelow, '<'), ...list(input.ifEqual, '='), ...absent];
  return {
    change: [...set, ...adds].join(', '),
    condition: ['attribute_exists(pk)', ...guards].join(' AND '),
  };
}
