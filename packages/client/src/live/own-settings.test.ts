import { ALL_ON, adasPage, BOB_TYPES } from '@cruddur/testing/adas-page';
import { BOB, group, TALK } from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import { takeGroups } from '../messenger/inbox.ts';
import { takeEvent } from '../messenger/take-event.ts';

test('what is switched off is neither told nor asked for nor shown', async () => {
  const off = {
    show_presence: false,
    show_typing: false,
    send_receipts: false,
    send_delivery_receipts: false,
  };
  const { messenger, live, pass, asked } = adasPage(undefined, off);
  live.presence.watch(BOB);
  live.receipts.show(TALK);
  live.typing.tell(TALK, 'hello');
  takeGroups(messenger.inbox, [group(3)]);
  await pass(20 * 60_000);
  expect(asked()).toEqual([]);
  takeEvent(messenger, BOB_TYPES, () => {});
  const presence = { user_uuid: BOB.uuid, online: true };
  takeEvent(messenger, { type: 'presence.changed', presence }, () => {});
  const receipts = { read_seq: 1, delivered_seq: 1 };
  takeEvent(messenger, { type: 'receipts.moved', message_group_uuid: TALK, receipts }, () => {});
  expect(live.typing.store.get().size).toBe(0);
  expect(live.presence.store.get().size).toBe(0);
  expect(live.receipts.store.get().get(TALK) ?? {}).toEqual({});
});

test('switching off takes effect at once, switching on asks again', async () => {
  const { live, pass, asked } = adasPage(({ path }) =>
    path === '/api/presence' ? [{ user_uuid: BOB.uuid, online: true }] : { read_seq: 2 },
  );
  live.presence.watch(BOB);
  live.receipts.show(TALK);
  await pass(300);
  expect(live.presence.store.get().get(BOB.uuid)?.online).toBe(true);
  expect(live.receipts.store.get().get(TALK)).toEqual({ read_seq: 2 });
  live.settings.change({ ...ALL_ON, show_presence: false, send_receipts: false });
  expect(live.presence.store.get().size).toBe(0);
  expect(live.receipts.store.get().get(TALK)).toEqual({});
  const before = asked().length;
  live.settings.change(ALL_ON);
  await pass(300);
  expect(live.presence.store.get().get(BOB.uuid)?.online).toBe(true);
  expect(live.receipts.store.get().get(TALK)).toEqual({ read_seq: 2 });
  expect(asked().length - before).toBe(2);
});

test('settings that cannot be known are asked for again, and nothing is told meanwhile', async () => {
  let known = false;
  const { live, pass, seen } = adasPage(undefined, {}, () => known);
  live.typing.tell(TALK, 'hello');
  await pass(3_000);
  known = true;
  live.typing.tell(TALK, 'hello you');
  await pass(3_000);
  live.typing.tell(TALK, 'hello you there');
  await pass(1);
  expect(seen.map(({ path }) => path)).toEqual([
    '/api/me',
    '/api/me',
    `/api/messages/${TALK}/typing`,
    `/api/messages/${TALK}/typing`,
  ]);
});
