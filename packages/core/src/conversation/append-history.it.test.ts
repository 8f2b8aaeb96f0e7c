import type { MessageUuid } from '@cruddur/contract/ids';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { type LogTable, openLogTable, person } from '@cruddur/testing/log-stand';
import { v5 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { appendHistory, type HistoryLine } from './append-history.ts';

const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

let engine: TestEngine;
let stand: LogTable;
const alice = person('alice');
const bob = person('bob');

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => engine.stop());
beforeEach(async () => {
  stand = await openLogTable(engine);
  return () => stand.close();
});

const lines = (count: number): HistoryLine[] =>
  Array.from({ length: count }, (_, i) => ({
    author: i % 3 === 0 ? bob : alice,
    message_uuid: v5(`line ${i}`, NAMESPACE) as MessageUuid,
    message: `line ${i}`,
    created_at: `2026-01-01T00:00:00.${String(i).padStart(6, '0')}Z`,
  }));

test('what a line costs does not grow with the history', async () => {
  const costs: number[] = [];
  for (const count of [100, 300]) {
    const node = stand.node();
    const others = [person(`one_of_${count}`), person(`two_of_${count}`)] as const;
    const history = lines(count).map((line, i) => ({ ...line, author: others[i % 2] ?? alice }));
    await appendHistory(node, others, history);
    costs.push(node.meter.readUnits);
    expect(node.meter.writeUnits).toBe(count + 4);
  }
  expect(costs[1]).toBe(costs[0]);
});

test('two runs at once add each line once, and a third adds none', async () => {
  const history = lines(150);
  const [first, second] = await Promise.all(
    [stand.node(), stand.node()].map((node) => appendHistory(node, [alice, bob], history)),
  );
  expect((first?.appended ?? 0) + (second?.appended ?? 0)).toBe(150);
  const again = await appendHistory(stand.node(), [alice, bob], history);
  expect(again.appended).toBe(0);
  const log = await stand.readLog(again.message_group_uuid as never);
  expect(new Set(log.map((item) => item.message_uuid)).size).toBe(150);
  expect(log).toHaveLength(150);
});
