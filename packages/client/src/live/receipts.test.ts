import { adasPage } from '@cruddur/testing/adas-page';
import { settle, TALK } from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import { takeEvent } from '../messenger/take-event.ts';

test('receipts are asked for when shown and after a resync, and never go back', async () => {
  let read_seq = 4;
  const { messenger, live, pass, asked } = adasPage(() => ({ read_seq }));
  const hide = live.receipts.show(TALK);
  await settle();
  const receipts = { delivered_seq: 6 };
  takeEvent(messenger, { type: 'receipts.moved', message_group_uuid: TALK, receipts }, () => {});
  read_seq = 2;
  live.resync();
  await pass(1);
  expect(live.receipts.store.get().get(TALK)).toEqual({ read_seq: 4, delivered_seq: 6 });
  hide();
  live.resync();
  await pass(1);
  expect(asked()).toHaveLength(2);
});
