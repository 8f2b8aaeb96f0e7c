import type { Key } from '@cruddur/core/table/keys';
import type { QueryInput, Table, UpdateInput } from '@cruddur/core/table/table';
import fc from 'fast-check';

const key = fc.record({
  pk: fc.constantFrom('MSG#a', 'MSG#b', 'GRP#u', 'GRP#v', 'USR#u'),
  sk: fc.constantFrom('000000000001', '000000000002', '000000000010', 'GRP#a', 'GRP#b', 'PROFILE'),
});
const numbers = fc.dictionary(
  fc.constantFrom('n', 'm', 'missing'),
  fc.integer({ min: -2, max: 3 }),
  {
    maxKeys: 2,
  },
);
const attributes = fc.record(
  {
    n: fc.integer({ min: -2, max: 3 }),
    m: fc.integer({ min: 0, max: 3 }),
    text: fc.constantFrom('', 'x', 'ü\u{1f600}', 'a'.repeat(300)),
    flag: fc.boolean(),
    message_group_uuid: fc.constantFrom('g1', 'g2'),
  },
  { requiredKeys: [] },
);
const values = fc.record(
  { n: fc.integer({ min: -2, max: 3 }), text: fc.constantFrom('', 'x', 'y'), flag: fc.boolean() },
  { requiredKeys: [] },
);

/** Mostly none, so that other guards get their turn. */
const absent = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray(['n', 'm', 'text', 'missing']) },
);

/** Something that a table is asked for. */
export type Operation =
  | { readonly kind: 'get'; readonly key: Key }
  | { readonly kind: 'query'; readonly input: QueryInput }
  | { readonly kind: 'members'; readonly uuid: string }
  | { readonly kind: 'put'; readonly item: Key }
  | { readonly kind: 'update'; readonly input: UpdateInput };

/** Operations on a few keys, so that they meet each other. */
export const tableOperation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(key, attributes)
      .map(([k, a]) => ({ kind: 'put' as const, item: { ...a, ...k } })),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(key, values, numbers, numbers, values, absent)
      .filter(([, set, add]) => Object.keys(set).length > 0 && !('n' in set && 'n' in add))
      .map(([at, set, add, ifBelow, ifEqual, ifAbsent]) => ({
        kind: 'update' as const,
        input: {
          key: at,
          set,
          add,
          ifBelow,
          ...(ifEqual.flag && { ifEqual }),
          ifAbsent,
        } as UpdateInput,
      })),
  },
  { weight: 2, arbitrary: key.map((k) => ({ kind: 'get' as const, key: k })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('g1', 'g2', 'g3')
      .map((uuid) => ({ kind: 'members' as const, uuid })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        pk: fc.constantFrom('MSG#a', 'MSG#b', 'GRP#u', 'nothing'),
        from: fc.constantFrom('0', '000000000002', 'GRP#'),
        to: fc.constantFrom('000000000002', '9', 'GRP#~'),
        limit: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        newestFirst: fc.boolean(),
      })
      .filter(({ from, to }) => from <= to)
      .map(({ limit, ...input }) => ({
        kind: 'query' as const,
        input: { ...input, consistent: true, ...(limit !== undefined && { limit }) },
      })),
  },
);

/** What operations are asked of. */
export type Answering = Pick<Table, 'get' | 'query' | 'queryMembers' | 'putNew' | 'update'>;

/** Asks a table for an operation. */
export function runOperation(table: Answering, one: Operation): Promise<unknown> {
  switch (one.kind) {
    case 'get':
      return table.get(one.key, { consistent: true });
    case 'query':
      return table.query(one.input);
    case 'members':
      return table.queryMembers(one.uuid).then((keys) => keys.map(({ pk, sk }) => ({ pk, sk })));
    case 'put':
      return table.putNew(one.item);
    case 'update':
      return table.update(one.input);
  }
}
