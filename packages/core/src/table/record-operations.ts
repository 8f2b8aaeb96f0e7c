import type { TableOperation } from '@cruddur/contract/table-operations';
import { accessPatternOf } from './access-pattern.ts';
import { type Key, MEMBER_INDEX } from './keys.ts';
import { type Meter, newMeter } from './meter.ts';
import type { OpenTable, Table, TableSession, UpdateInput } from './table.ts';

/** Who wants to know what a table is asked. */
export interface OperationListener {
  /** Asked before each operation: without it nothing is described. */
  readonly wants: () => boolean;
  readonly take: (operation: TableOperation) => void;
}

type Asked = Pick<TableOperation, 'operation' | 'pk'> &
  Partial<TableOperation> & { readonly sets?: readonly string[] };
type Found = Pick<TableOperation, 'outcome'> & { readonly items: readonly object[] };

const SHOWN_ITEMS = 20;

/**
 * The same table, which tells a listener of every operation once it has ended. Units are counted
 * for each operation alone, and for the request as before.
 */
export function recordOperations(openTable: OpenTable, listener: OperationListener): OpenTable {
  return (session) => createRecordedTable(createRun(openTable, session, listener));
}

/** Runs one operation on a table of its own, and tells of it. */
type Run = <R>(
  asked: () => Asked,
  send: (table: Table) => Promise<R>,
  found: (result: R) => Found,
) => Promise<R>;

function createRun(openTable: OpenTable, session: TableSession, listener: OperationListener): Run {
  const plain = openTable(session);
  return async (asked, send, found) => {
    if (!listener.wants()) return send(plain);
    const meter = newMeter();
    const start = performance.now();
    const end = (what: Found): void => {
      session.meter.readUnits += meter.readUnits;
      session.meter.writeUnits += meter.writeUnits;
      listener.take(describe(asked(), what, meter, performance.now() - start));
    };
    const result = await send(openTable({ ...session, meter })).catch((error: unknown) => {
      end({ outcome: 'failed', items: [] });
      throw error;
    });
    end(found(result));
    return result;
  };
}

function createRecordedTable(run: Run): Table {
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
        () => ({ operation: 'PutItem', ...keyOf(item), condition: 'attribute_not_exists(pk)' }),
        (table) => table.putNew(item),
        (put) => wrote(put.written, put.written ? item : put.existing),
      ),
    update: (input) =>
      run(
        () => ({ operation: 'UpdateItem', ...keyOf(input.key), ...updateTexts(input) }),
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

function describe(
  { sets, ...asked }: Asked,
  { outcome, items }: Found,
  meter: Meter,
  ms: number,
): TableOperation {
  const known = { newest_first: false, consistent: false, ...asked };
  return {
    ...known,
    pattern: accessPatternOf({ ...known, ...(sets && { sets }) }),
    outcome,
    count: items.length,
    items: items.slice(0, SHOWN_ITEMS).map((item) => ({ ...item })),
    read_units: meter.readUnits,
    write_units: meter.writeUnits,
    duration_ms: Math.round(ms * 10) / 10,
  };
}

function updateTexts(input: UpdateInput) {
  const list = (values: object = {}, operator: string): string[] =>
    Object.entries(values).map(([name, value]) => `${name} ${operator} ${JSON.stringify(value)}`);
  const set = list(input.set, '=');
  const adds = list(input.add, '+');
  const absent = (input.ifAbsent ?? []).map((name) => `attribute_not_exists(${name})`);
  const guards = [...list(input.ifBelow, '<'), ...list(input.ifEqual, '='), ...absent];
  return {
    sets: Object.keys(input.set),
    change: [...set, ...adds].join(', '),
    condition: ['attribute_exists(pk)', ...guards].join(' AND '),
  };
}
