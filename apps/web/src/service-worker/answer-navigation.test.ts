import { expect, test } from 'vitest';
import { answerNavigation } from './answer-navigation.ts';

const kept = async () => new Response('kept');
const never = new Promise<Response>(() => {});

test('a network that answers is asked', async () => {
  const answer = await answerNavigation(Promise.resolve(new Response('fresh')), kept);
  expect(await answer.text()).toBe('fresh');
});

test('a network that is away, slow or has a broken server gives way to what is kept', async () => {
  const broken = Promise.resolve(new Response('sorry', { status: 503 }));
  for (const network of [Promise.reject(new TypeError('offline')), broken, never]) {
    const answer = await answerNavigation(network, kept, 1);
    expect(await answer.text()).toBe('kept');
  }
});

test('with nothing kept, the network’s answer is waited for as it comes', async () => {
  const nothing = async () => undefined;
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(new Response('late')), 20);
  });
  expect(await (await answerNavigation(late, nothing, 1)).text()).toBe('late');
  const failing = answerNavigation(Promise.reject(new TypeError('offline')), nothing, 1);
  await expect(failing).rejects.toThrow('offline');
});
