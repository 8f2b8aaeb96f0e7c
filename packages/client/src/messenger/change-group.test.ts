import { adasPage } from '@cruddur/testing/adas-page';
import { ADA, group, message, problem, TALK } from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import { totalUnread } from '../inbox-state.ts';
import { markUnread, setMuted } from './change-group.ts';
import { takeGroups } from './inbox.ts';
import { takeMessage } from './take-message.ts';

test('muting shows at once and is taken back when it fails', async () => {
  let refused = false;
  const { messenger } = adasPage(({ body }) =>
    refused ? problem('table_unavailable') : group(3, { ...body, version: 9 }),
  );
  const isMuted = () => messenger.inbox.view.get().groups.get(TALK)?.muted;
  takeGroups(messenger.inbox, [group(3)]);
  const muting = setMuted(messenger, TALK, true);
  expect(isMuted()).toBe(true);
  await muting;
  expect(isMuted()).toBe(true);
  refused = true;
  await expect(setMuted(messenger, TALK, false)).rejects.toMatchObject({
    code: 'table_unavailable',
  });
  expect(isMuted()).toBe(true);
});

test('what is muted does not count as unread', () => {
  const groups = [group(3), group(2, { uuid: 'c-muted', muted: true })];
  expect(totalUnread(new Map(groups.map((one) => [one.uuid, one])))).toBe(3);
});

test('a read conversation is marked as unread by its last message', async () => {
  const { messenger, seen } = adasPage(({ body }) =>
    group(3, { read_seq: body.read_seq, version: 9 }),
  );
  takeGroups(messenger.inbox, [group(3, { read_seq: 3 })]);
  await markUnread(messenger, TALK);
  expect(seen.at(-1)?.body).toEqual({ read_seq: 2, mark_unread: true });
  expect(messenger.inbox.view.get().groups.get(TALK)?.unread).toBe(1);
  takeMessage(messenger, message(4, ADA));
  const asked = seen.length;
  await markUnread(messenger, TALK);
  expect(seen.length).toBe(asked);
});
