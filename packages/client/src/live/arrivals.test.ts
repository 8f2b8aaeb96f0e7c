import type { MessageGroup } from '@cruddur/contract/schemas';
import { adasPage } from '@cruddur/testing/adas-page';
import { ADA, group, message, TALK } from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import { takeGroups } from '../messenger/inbox.ts';
import { takeMessage } from '../messenger/take-message.ts';

/** What Ada is told of, in a page with a row. */
function arrivalsOf(row: MessageGroup) {
  const page = adasPage(({ body }) => ({ ...row, ...body, version: 99 }));
  const heard: number[] = [];
  takeGroups(page.messenger.inbox, [row]);
  page.live.arrivals.subscribe(({ seq }) => heard.push(seq));
  return { ...page, heard };
}

test('each message of others is told of once, those of the viewer never', async () => {
  const { messenger, pass, heard } = arrivalsOf(group(3));
  for (const one of [message(4), message(4), message(5, ADA), message(6)]) {
    takeMessage(messenger, one);
  }
  await pass(1_000);
  expect(heard).toEqual([4, 6]);
});

test('nothing is told of what somebody looks at, here or in another tab', async () => {
  const { messenger, live, pass, heard } = arrivalsOf(group(3));
  const said: unknown[] = [];
  messenger.channel = { post: (one) => said.push(one), leave: () => {} };
  live.arrivals.lookAt(TALK);
  takeMessage(messenger, message(4));
  await pass(1_000);
  live.arrivals.lookAt(undefined);
  takeMessage(messenger, message(5));
  live.takeSaid({ type: 'looking', conversation: TALK });
  await pass(1_000);
  expect(heard).toEqual([]);
  expect(said).toEqual([{ type: 'who_looks', conversation: TALK }]);
  takeMessage(messenger, message(6));
  await pass(1_000);
  expect(heard).toEqual([6]);
});

test('a tab in which somebody looks at a conversation says so', () => {
  const { messenger, live } = arrivalsOf(group(3));
  const said: unknown[] = [];
  messenger.channel = { post: (one) => said.push(one), leave: () => {} };
  live.takeSaid({ type: 'who_looks', conversation: TALK });
  live.arrivals.lookAt(TALK);
  live.takeSaid({ type: 'who_looks', conversation: 'c-other' });
  live.takeSaid({ type: 'who_looks', conversation: TALK });
  expect(said).toEqual([{ type: 'looking', conversation: TALK }]);
});

test('nothing is told of a muted conversation, nor by a tab that does not lead', async () => {
  const muted = arrivalsOf(group(3, { muted: true }));
  takeMessage(muted.messenger, message(4));
  await muted.pass(1_000);
  const other = arrivalsOf(group(3));
  other.messenger.stepDown = undefined;
  takeMessage(other.messenger, message(4));
  await other.pass(1_000);
  expect([...muted.heard, ...other.heard]).toEqual([]);
});
