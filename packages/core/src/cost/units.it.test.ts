import { randomUUID } from 'node:crypto';
import type { MessageGroupUuid } from '@cruddur/contract/ids';
import { unitsOf } from '@cruddur/testing/log-stand';
import { useLogTable } from '@cruddur/testing/use-log-table';
import { expect, test } from 'vitest';
import { LOG_RANGE, messageKey } from '../table/keys.ts';
import { itemBytes, readUnits, writeUnits } from './units.ts';

const stand = useLogTable();

/** An item of exactly so many bytes in a log of its own. */
function itemOf(bytes: number) {
  const key = { ...messageKey(randomUUID() as MessageGroupUuid, 1), message: '' };
  return { ...key, message: 'x'.repeat(bytes - itemBytes(key)) };
}

test.each([
  [1_024, 1],
  [1_025, 2],
  [2_048, 2],
  [2_049, 3],
])('%i bytes are written for %i units', async (bytes, writes) => {
  const node = stand.table.node();
  const units = await unitsOf(node, () => node.table.putNew(itemOf(bytes)));
  expect(units).toEqual({ reads: 0, writes });
  expect(writeUnits(bytes)).toBe(writes);
});

test.each([
  [4_096, 0.5],
  [4_097, 1],
  [8_192, 1],
  [8_193, 1.5],
])(
  '%i bytes are read for %d units, twice that when nothing may be missed',
  async (bytes, reads) => {
    const node = stand.table.node();
    const item = itemOf(bytes);
    await node.table.putNew(item);
    const { pk, sk } = item;
    for (const consistent of [false, true]) {
      const expected = { reads: consistent ? 2 * reads : reads, writes: 0 };
      const query = { pk, ...LOG_RANGE, consistent };
      expect(await unitsOf(node, () => node.table.get({ pk, sk }, { consistent }))).toEqual(
        expected,
      );
      expect(await unitsOf(node, () => node.table.query(query))).toEqual(expected);
      expect(readUnits(bytes, consistent)).toBe(expected.reads);
    }
  },
);

test('a number is two digits a byte and one more, a truth value one byte', () => {
  expect([0, 7, 42, 123, 1_000, 1_234].map((n) => itemBytes({ n }) - 1)).toEqual([
    1, 2, 2, 3, 2, 3,
  ]);
  expect(itemBytes({ muted: true })).toBe(6);
});
