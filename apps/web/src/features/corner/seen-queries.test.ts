import type { RecordedQueries, TableOperation } from '@cruddur/contract/table-operations';
import { expect, test } from 'vitest';
import { clearQueries, queriesSince, takeQueries, UNSEEN } from './seen-queries.ts';

function operation(read_units: number, write_units: number): TableOperation {
  return {
    ...{ operation: 'Query', pattern: 'inbox', pk: 'GRP#ada', newest_first: false },
    ...{ consistent: false, outcome: 'done', count: 0, items: [], duration_ms: 1 },
    ...{ read_units, write_units },
  } as TableOperation;
}

const ofRequest = (n: number, at = n): RecordedQueries => ({
  ...{ n, at, operations: [operation(0.5, 1)] },
  request: { id: `${n}`, method: 'GET', path: '/', status: 200, duration_ms: 1 },
});
const ofStream = (n: number): RecordedQueries => ({ n, at: n, operations: [operation(0, 1)] });

test('what is answered twice counts once, and what was before the page does not count', () => {
  const seen = takeQueries(UNSEEN, [ofRequest(1), ofRequest(2), ofRequest(3)], 2);
  expect(seen.entries.map(({ n }) => n)).toEqual([2, 3]);
  expect(seen.total).toEqual({ read: 1, write: 2 });
  expect(takeQueries(seen, [ofRequest(3)], 2)).toBe(seen);
  expect(takeQueries(seen, [ofRequest(3), ofRequest(4)], 2).total).toEqual({ read: 1.5, write: 3 });
});

test('what was cleared away does not come back', () => {
  const cleared = clearQueries(takeQueries(UNSEEN, [ofRequest(1), ofRequest(2)], 0));
  expect(cleared).toMatchObject({ entries: [], total: { read: 0, write: 0 } });
  expect(takeQueries(cleared, [ofRequest(2), ofRequest(3)], 0).entries).toHaveLength(1);
});

test('a screen shows what came since it did, newest first, and one round of the stream as one', () => {
  const answer = [ofRequest(1), ofRequest(2), ofStream(3), ofStream(4), ofRequest(5), ofStream(6)];
  const shown = queriesSince(takeQueries(UNSEEN, answer, 0), 2);
  expect(shown.map(({ n }) => n)).toEqual([6, 5, 3, 2]);
  expect(shown.map(({ operations }) => operations.length)).toEqual([1, 1, 2, 1]);
});
