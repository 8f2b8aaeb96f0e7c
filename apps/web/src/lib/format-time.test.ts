import { expect, test } from 'vitest';
import { dayName, timeAgo, timeSince } from './format-time.ts';

const NOW = new Date(2026, 6, 15, 14, 0).getTime();
const MINUTE = 60_000;

test('ages are told in the largest unit that fits, a date from a month on', () => {
  const ago = (minutes: number) => timeAgo(NOW - minutes * MINUTE, NOW);
  expect([ago(-5), ago(0.9), ago(1), ago(59), ago(60), ago(60 * 24)]).toEqual([
    'now',
    'now',
    '1m ago',
    '59m ago',
    '1h ago',
    'yesterday',
  ]);
  expect(ago(60 * 24 * 40)).toMatch(/2026/);
});

test('within a sentence an age is longer, and less than a minute has other words', () => {
  const since = (minutes: number) => timeSince(NOW - minutes * MINUTE, NOW);
  expect([since(-5), since(0.9), since(5), since(60)]).toEqual([
    undefined,
    undefined,
    '5 min. ago',
    '1 hr. ago',
  ]);
});

test('days have names near to now', () => {
  const words = { today: 'T', yesterday: 'Y' };
  const name = (day: number, month = 6, year = 2026) =>
    dayName(new Date(year, month, day, 0, 1).getTime(), NOW, words);
  expect([name(15), name(14)]).toEqual(['T', 'Y']);
  expect(name(13)).toMatch(/Monday/);
  expect(name(13, 6, 2025)).toMatch(/2025/);
});
