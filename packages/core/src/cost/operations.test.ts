import { expect, test } from 'vitest';
import { OPERATIONS, type OperationCost } from './operations.ts';

test('every operation costs at most what the design allows', () => {
  const beyond = Object.entries<OperationCost>(OPERATIONS).filter(
    ([, { reads, writes, most }]) =>
      reads > (most?.reads ?? reads) || writes > (most?.writes ?? writes),
  );
  expect(beyond.map(([name]) => name)).toEqual([]);
});
