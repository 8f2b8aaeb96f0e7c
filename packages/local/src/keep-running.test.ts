import { expect, test, vi } from 'vitest';
import { keepRunning, type Run } from './keep-running.ts';

interface Life extends Run {
  die(lastWords: string): void;
}

function makeLife(): Life {
  let die: (lastWords: string) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    die = resolve;
  });
  return { ended, die, stop: async () => die('stopped') };
}

test('starts again after each death, and again when a start fails', async () => {
  const [first, second] = [makeLife(), makeLife()];
  const relaunch = vi
    .fn<() => Promise<Life>>()
    .mockRejectedValueOnce(new Error('no luck'))
    .mockResolvedValueOnce(second);
  const onDeath = vi.fn();
  const log = vi.fn();
  const kept = keepRunning(first, { relaunch, onDeath, log });
  first.die('killed');
  await vi.waitFor(() => expect(kept.current()).toBe(second), { timeout: 30_000 });
  expect(onDeath.mock.calls).toEqual([['killed']]);
  expect(log.mock.calls).toEqual([['no luck']]);
  await kept.stop();
}, 60_000);

test('what was stopped has not died, and does not start again', async () => {
  const relaunch = vi.fn<() => Promise<Life>>();
  const onDeath = vi.fn();
  const kept = keepRunning(makeLife(), { relaunch, onDeath, log: () => {} });
  await Promise.all([kept.stop(), kept.stop()]);
  expect(onDeath).not.toHaveBeenCalled();
  expect(relaunch).not.toHaveBeenCalled();
});

test('what was stopped while it was being started again is stopped as well', async () => {
  const [first, second] = [makeLife(), makeLife()];
  let start: (life: Life) => void = () => {};
  const relaunch = vi.fn(() => new Promise<Life>((resolve) => (start = resolve)));
  const kept = keepRunning(first, { relaunch, onDeath: () => {}, log: () => {} });
  first.die('killed');
  await vi.waitFor(() => expect(relaunch).toHaveBeenCalled(), { timeout: 30_000 });
  const stopped = kept.stop();
  start(second);
  await stopped;
  expect(await second.ended).toBe('stopped');
}, 60_000);
