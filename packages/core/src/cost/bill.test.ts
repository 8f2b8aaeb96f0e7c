import { expect, test } from 'vitest';
import { billOf } from './bill.ts';
import { containersOf } from './containers.ts';
import { limitsOf } from './limits.ts';
import { monthOf } from './month.ts';
import { PRICES } from './prices.ts';
import { growthOf, workloadOf } from './workload.ts';

const load = workloadOf({ messagesPerDay: 1e6 });

test('the bill is the sum of its lines, each its amount at its price', () => {
  const { lines, byPart, dollars } = billOf(load);
  for (const line of lines) expect(line.dollars).toBeCloseTo(line.amount * line.price);
  expect(Object.values(byPart).reduce((a, b) => a + b)).toBeCloseTo(dollars);
});

test('of lone messages that nobody opens an app for, a month costs 4 writes each: one is the mark', () => {
  const quiet = { burst: 1, lostRaces: 0, newConversationsPerMonth: 0, warm: 1 };
  const { units, messages } = monthOf(
    workloadOf({ messagesPerDay: 1e6, ...quiet, inboxOpensPerDay: 0 }),
  );
  expect(units.writes / messages).toBeCloseTo(4);
  expect(units.reads).toBe(0);
});

test('bursts save row updates, marks and calls, never the message itself', () => {
  const [lone, bursts] = [1, 10].map((burst) => monthOf({ ...load, burst }));
  expect(bursts?.units.writes).toBeLessThan((lone?.units.writes ?? 0) / 2);
  expect(bursts?.units.writes).toBeGreaterThan(load.messagesPerDay * 30);
  expect(bursts?.batches).toBeCloseTo((lone?.batches ?? 0) / 10);
});

test('another price changes its lines and no other', () => {
  const dearer = billOf(load, { ...PRICES, write_unit: 2 * PRICES.write_unit });
  const difference = dearer.dollars - billOf(load).dollars;
  expect(difference).toBeCloseTo(monthOf(load).units.writes * PRICES.write_unit);
});

test('a limit binds at the number of messages at which its load reaches it', () => {
  const grow = growthOf(load);
  const limits = limitsOf(load);
  expect(limits.map(({ bindsAt }) => bindsAt)).toEqual(
    limits.map(({ bindsAt }) => bindsAt).sort((a, b) => a - b),
  );
  for (const { name, bindsAt, most } of limits) {
    const reached = limitsOf(grow(bindsAt)).find((one) => one.name === name);
    expect((reached?.load ?? 0) / most, name).toBeCloseTo(1, 2);
  }
});

test('containers are one small one at first, then two, then as many as are filled', () => {
  const counts = [1e4, 2e6, 1e9].map((messagesPerDay) => {
    const one = workloadOf({ messagesPerDay });
    const { profile, average } = containersOf(one, monthOf(one));
    return [profile, average];
  });
  expect(counts).toEqual([
    ['small', 1],
    ['standard', 2],
    ['standard', 152],
  ]);
});
