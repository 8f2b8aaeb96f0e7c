import { expect, test } from 'vitest';
import { createPublishQueue, type Outgoing } from './publish-queue.ts';

const outgoing = (n: number): Outgoing => ({ channel: 'c', text: `${n}` });
const lossNotice = { channel: 'all', text: 'lost' };

test('what waits is bounded, and what was forgotten is told of before anything else', async () => {
  const sent: string[] = [];
  let ready = false;
  let forgotten = 0;
  const queue = createPublishQueue({
    isReady: () => ready,
    send: async (batch) => sent.push(...batch.map(({ text }) => text)),
    lossNotice,
    onForgotten: (count) => {
      forgotten += count;
    },
  });
  for (let i = 0; i < 10_000; i += 1) queue.push(outgoing(i));
  ready = true;
  queue.resume();
  await queue.flushed(10_000);
  expect(sent[0]).toBe('lost');
  expect(sent.length).toBeLessThanOrEqual(2_001);
  expect(sent.at(-1)).toBe('9999');
  expect(forgotten + sent.length - 1).toBe(10_000);
  expect(sent.filter((text) => text === 'lost')).toHaveLength(1);
});

test('a batch that failed is sent again, in order, and flushing waits for it', async () => {
  const sent: string[] = [];
  let failures = 2;
  const queue = createPublishQueue({
    isReady: () => true,
    send: async (batch) => {
      failures -= 1;
      if (failures >= 0) throw new Error('the connection broke');
      sent.push(...batch.map(({ text }) => text));
    },
    lossNotice,
  });
  for (let i = 0; i < 3; i += 1) queue.push(outgoing(i));
  await queue.flushed(10_000);
  expect(sent).toEqual(['0', '1', '2']);
});

test('flushing gives up when the server stays away', async () => {
  const queue = createPublishQueue({ isReady: () => false, send: async () => {}, lossNotice });
  queue.push(outgoing(1));
  await queue.flushed(10);
});
