import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freshFolder } from '../fixtures/fresh-folder.ts';
import { openRecordLog } from './record-log.ts';

async function open(path: string) {
  const records = new Map<string, unknown>();
  const log = await openRecordLog(path, (key, value) => void records.set(key, value));
  onTestFinished(() => log.close().catch(() => {}));
  return { log, records };
}

test('what was written is there again, and what was deleted is not', async () => {
  const path = join(freshFolder(), 'log');
  const { log } = await open(path);
  await log.write([{ key: 'a', value: 1 }]);
  await Promise.all([
    log.write([
      { key: 'a', value: 2 },
      { key: 'b', value: 1 },
    ]),
    log.write([{ key: 'b' }, { key: 'c', value: { d: [1] } }]),
  ]);
  await log.close();
  expect([...(await open(path)).records]).toEqual([
    ['a', 2],
    ['c', { d: [1] }],
  ]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a line that a crash cut off is as if it had never been begun', async () => {
  const path = join(freshFolder(), 'log');
  const { log } = await open(path);
  await log.write([{ key: 'a', value: 'é' }]);
  await log.close();
  appendFileSync(path, '[{"key":"a","va');
  const second = await open(path);
  expect([...second.records]).toEqual([['a', 'é']]);
  await second.log.write([{ key: 'b', value: 2 }]);
  await second.log.close();
  expect([...(await open(path)).records.keys()]).toEqual(['a', 'b']);
});

test('the file stays small however often a record changes', async () => {
  const path = join(freshFolder(), 'log');
  const { log } = await open(path);
  const writes = Array.from({ length: 2_500 }, (_, value) => log.write([{ key: 'a', value }]));
  await Promise.all(writes);
  await log.close();
  expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(1_010);
  expect([...(await open(path)).records]).toEqual([['a', 2_499]]);
});
