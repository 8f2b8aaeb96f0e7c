import { adasPage, BOB_TYPES } from '@cruddur/testing/adas-page';
import { ADA, BOB, message, TALK } from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import { setConnection } from '../messenger/lead.ts';
import { takeEvent } from '../messenger/take-event.ts';
import { takeMessage } from '../messenger/take-message.ts';

const TYPING = `POST /api/messages/${TALK}/typing`;

test('typing shows until it expires, and each event prolongs it', async () => {
  const { messenger, live, pass } = adasPage();
  const isTyping = () => live.typing.store.get().has(TALK);
  takeEvent(messenger, BOB_TYPES, () => {});
  await pass(4_000);
  takeEvent(messenger, BOB_TYPES, () => {});
  await pass(5_000);
  expect(isTyping()).toBe(true);
  await pass(1_000);
  expect(isTyping()).toBe(false);
});

test('typing ends with the message that was typed', async () => {
  const { messenger, live } = adasPage();
  takeEvent(messenger, BOB_TYPES, () => {});
  takeMessage(messenger, message(1, ADA));
  expect(live.typing.store.get().has(TALK)).toBe(true);
  takeMessage(messenger, message(2, BOB));
  expect(live.typing.store.get().has(TALK)).toBe(false);
});

test('typing is told every three seconds at most, and never of an empty text', async () => {
  const { live, pass, asked } = adasPage();
  live.typing.tell(TALK, '  ');
  live.typing.tell(undefined, 'the first message has no conversation yet');
  for (let ms = 0; ms <= 6_000; ms += 500) {
    live.typing.tell(TALK, 'hello');
    await pass(500);
  }
  expect(asked()).toEqual([TYPING, TYPING, TYPING]);
});

test('typing is not told while the server cannot be reached', async () => {
  const { messenger, live, pass, asked } = adasPage();
  setConnection(messenger, { status: 'connecting' });
  live.typing.tell(TALK, 'hello');
  await pass(1);
  expect(asked()).toEqual([]);
});
