import { expect, test } from 'vitest';
import { createInOrder } from './event-codec.ts';

test('what comes later is handed on in the order of the calls, and a failure is left out', async () => {
  const errors: unknown[] = [];
  const handed: string[] = [];
  const line = createInOrder((error) => errors.push(error));
  let finish: (text: string) => void = () => {};
  const slow = new Promise<string>((resolve) => {
    finish = resolve;
  });
  line.add(slow, (text) => handed.push(text));
  line.add(Promise.reject('no key'), () => handed.push('never'));
  line.add(Promise.resolve('third'), (text) => handed.push(text));
  line.add(Promise.resolve('fourth'), () => {
    throw 'a listener fails';
  });
  line.add(Promise.resolve('fifth'), (text) => handed.push(text));
  await Promise.resolve();
  expect(handed).toEqual([]);
  finish('first');
  await line.settled();
  expect(handed).toEqual(['first', 'third', 'fifth']);
  expect(errors).toEqual(['no key', 'a listener fails']);
});
