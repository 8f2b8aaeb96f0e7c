import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { type LogStand, newUuid, openLogStand, person, unitsOf } from '@cruddur/testing/log-stand';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MessageItem } from '../table/items.ts';
import { messageKey } from '../table/keys.ts';
import { newMeter } from '../table/meter.ts';
import { append } from './append.ts';
import { formatMicroseconds } from './clock.ts';
import { pageInbox } from './inbox.ts';
import { memberOfPair, requireMember } from './member.ts';
import { type PageCursor, page } from './page.ts';
import { createRows } from './rows.ts';

const LENGTHS = [40, 1_000];
const AT_ONCE = 25;
const START = Date.parse('2026-01-01T00:00:00Z') * 1_000;

let engine: TestEngine;
let stand: LogStand;

beforeAll(async () => {
  engine = await startTestEngine();
  stand = await openLogStand(engine);
});
afterAll(async () => {
  await stand.close();
  await engine.stop();
});

/** A message a second, put some at a time. */
async function makeConversation(length: number) {
  const [author, other] = [person('author'), person('reader')];
  const member = await memberOfPair(stand.node(), author, other);
  const table = stand.openTable({ meter: newMeter() });
  await createRows(table, member);
  const messages = Array.from(
    { length },
    (_, i): MessageItem => ({
      ...messageKey(member.conversation, i + 1),
      message_uuid: newUuid(),
      message: 'a message of a usual length',
      user_uuid: author.uuid,
      user_display_name: author.display_name,
      user_handle: author.handle,
      created_at: timeOf(i + 1),
    }),
  );
  while (messages.length > 0) {
    await Promise.all(messages.splice(0, AT_ONCE).map((item) => table.putNew(item)));
  }
  await stand.drained();
  return { author, other, conversation: member.conversation, length };
}

function timeOf(seq: number): string {
  return formatMicroseconds(START + seq * 1_000_000);
}

/** What each step costs a process that has seen nothing yet. */
async function costs({ author, other, ...log }: Awaited<ReturnType<typeof makeConversation>>) {
  const reads = async (cursor: PageCursor): Promise<number> => {
    const node = stand.node();
    const member = await requireMember(node, other, log.conversation);
    return (await unitsOf(node, () => page(node, member, cursor, 20))).reads;
  };
  const node = stand.node();
  const member = await requireMember(node, author, log.conversation);
  return {
    newest: await reads(undefined),
    older: await reads({ before: log.length - 10 }),
    newer: await reads({ after: 5 }),
    inbox: await inboxReads(other),
    jump: await reads({ at: timeOf(Math.floor(log.length / 3)) }),
    send: await unitsOf(node, () => append(node, member, { message: 'one more' })),
  };
}

async function inboxReads(viewer: ReturnType<typeof person>): Promise<number> {
  const node = stand.node();
  return (await unitsOf(node, () => pageInbox(node, viewer, undefined, 20))).reads;
}

test('a page, an inbox and a send cost the same in a long conversation, and a jump its logarithm more', async () => {
  const [short, long] = LENGTHS as [number, number];
  const { jump, ...few } = await costs(await makeConversation(short));
  const { jump: farther, ...many } = await costs(await makeConversation(long));
  expect(many).toEqual(few);
  expect(few.send).toEqual({ reads: 0, writes: 1 });
  expect(farther - jump).toBeLessThanOrEqual(Math.ceil(Math.log2(long / short)) + 1);
});
