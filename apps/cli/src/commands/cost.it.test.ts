import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCruddur } from '@cruddur/testing/run-cruddur';
import { expect, onTestFinished, test } from 'vitest';

const cost = (...args: string[]) => runCruddur({}, ['cost', ...args]);

test('a person sees every line, the sum, the limits, and whose prices these are', async () => {
  const { code, stdout } = await cost('--messages-per-day', '1000000', '--people', '25000');
  expect(code).toBe(0);
  expect(stdout).toContain('A month of 1,000,000 messages a day between 25,000 people');
  expect(stdout).toMatch(/table +writes +91,604,167 units +\$0.625\/million +\$57.25/);
  expect(stdout).toMatch(/all +\$609.37/);
  expect(stdout).toMatch(/38,251,535 {2}writes of a new table/);
  expect(stdout).toContain('Prices: us-east-1');
});

test('--json says the same to programs, and every assumption and price', async () => {
  const args = [
    '--messages-per-day',
    '1000',
    '--burst',
    '1',
    '--price',
    'write_unit=1e-6',
    '--json',
  ];
  const { code, stdout } = await cost(...args);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    workload: { messagesPerDay: 1_000, people: 25, burst: 1, warm: 0.7 },
    prices: { write_unit: 1e-6, read_unit: 0.125e-6 },
    prices_are: expect.stringContaining('but write_unit $1/million'),
    byPart: { edge: 0, containers: expect.any(Number) },
    dollars: expect.any(Number),
  });
});

test('--svg draws what docs/cost.svg shows', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'cruddur-cost-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const file = join(dir, 'cost.svg');
  await cost('--messages-per-day', '1000000', '--svg', file);
  expect(await readFile(file, 'utf8')).toBe(await readFile('docs/cost.svg', 'utf8'));
});

test.each([
  [[], 'required option'],
  [['--messages-per-day', 'many'], 'a number from 1'],
  [['--messages-per-day', '-5'], 'a number from 1'],
  [['--messages-per-day', '10', '--warm', '70'], 'a number from 0 to 1'],
  [['--messages-per-day', '10', '--people', ''], 'a number from 2'],
  [['--messages-per-day', '10', '--price', 'gold=1'], 'there is no price gold, only write_unit'],
  [['--messages-per-day', '10', '--price', 'write_unit'], 'a number from 0'],
  [['--messages-per-day', '10', '--svg', '/nowhere/cost.svg'], 'the drawing cannot be written'],
])('a wrong call %j ends with 2 and says why', async (args, said) => {
  const { code, stderr } = await cost(...args);
  expect(stderr).toContain(said);
  expect(code).toBe(2);
});
