import { adasPage } from '@cruddur/testing/adas-page';
import { ADA, group, message, TALK } from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import { takeGroups } from '../messenger/inbox.ts';
import { takeMessage } from '../messenger/take-message.ts';

const DELIVERED = `POST /api/message_groups/${TALK}/delivered`;

test('delivery is told once a second, of the newest, and not of what has been read', async () => {
  const { messenger, pass, seen } = adasPage(({ body }) => group(9, { ...body, version: 20 }));
  const delivered = () =>
    seen.filter(({ path }) => path.endsWith('/delivered')).map(({ body }) => body.delivered_seq);
  takeGroups(messenger.inbox, [group(3)]);
  for (let seq = 4; seq <= 9; seq += 1) {
    takeMessage(messenger, message(seq));
    await pass(500);
  }
  await pass(5_000);
  expect(delivered().at(-1)).toBe(9);
  expect(delivered().length).toBeLessThanOrEqual(4);
  const before = delivered().length;
  takeMessage(messenger, message(10));
  messenger.markRead(TALK, 10);
  takeMessage(messenger, message(11, ADA));
  await pass(5_000);
  expect(delivered()).toHaveLength(before);
});

test('what was read is told as delivered when reading is not told', async () => {
  const { messenger, pass, asked } = adasPage(({ body }) => group(4, { ...body, version: 20 }), {
    send_receipts: false,
  });
  takeGroups(messenger.inbox, [group(3, { read_seq: 3 })]);
  await pass(2_000);
  expect(asked()).toEqual([]);
  await messenger.live.settings.find();
  takeMessage(messenger, message(4));
  messenger.markRead(TALK, 4);
  await pass(2_000);
  expect(asked()).toContain(DELIVERED);
});

test('a tab that does not lead tells no delivery', async () => {
  const { messenger, pass, asked } = adasPage();
  messenger.stepDown = undefined;
  takeGroups(messenger.inbox, [group(3)]);
  takeMessage(messenger, message(4));
  await pass(5_000);
  expect(asked()).toEqual([]);
});
