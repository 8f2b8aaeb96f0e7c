import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PATIENCE } from './fixtures/run-fixture.ts';
import { identifyProcess, isRunning, ownIdentity } from './process-identity.ts';

test('this process is running; a later one with its pid would not be it', () => {
  const own = ownIdentity();
  expect(own.pid).toBe(process.pid);
  expect(isRunning(own)).toBe(true);
  expect(isRunning({ ...own, start: `${own.start}0` })).toBe(false);
});

test('there is no process with a pid that is no number', () => {
  expect(identifyProcess(Number.NaN)).toBeUndefined();
  expect(identifyProcess(0)).toBeUndefined();
});

test('a killed process is gone', PATIENCE, async () => {
  const child = spawn('sleep', ['600']);
  const identity = identifyProcess(child.pid as number);
  expect(identity).toBeDefined();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(identity && isRunning(identity)).toBe(false);
});

test('a zombie is gone, though its pid is still taken', PATIENCE, async () => {
  // The shell turns into a sleep, which does not collect the child that it inherits.
  const parent = spawn('/bin/sh', ['-c', 'sleep 600 & echo $!; exec sleep 600'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const [pid] = (await once(createInterface(parent.stdout), 'line')) as [string];
  const identity = identifyProcess(Number(pid));
  expect(identity).toBeDefined();
  process.kill(Number(pid), 'SIGKILL');
  await vi.waitFor(() => expect(identifyProcess(Number(pid))).toBeUndefined(), PATIENCE);
  expect(() => process.kill(Number(pid), 0)).not.toThrow();
});
