import { createInProcessBus } from '@cruddur/core/bus/bus';
import { append } from '@cruddur/core/conversation/append';
import { pageInbox } from '@cruddur/core/conversation/inbox';
import { memberOfPair } from '@cruddur/core/conversation/member';
import { type PageCursor, page } from '@cruddur/core/conversation/page';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import { project } from '@cruddur/core/conversation/project';
import { createRows } from '@cruddur/core/conversation/rows';
import type { MessageItem } from '@cruddur/core/table/items';
import { type LogTable, type Node, person, sends, unitsOf } from './log-stand.ts';

/** A text of 49 letters. */
export const TEXT = 'a message of a usual length, as people write them';

const bus = createInProcessBus(() => {});

/** Two people who have said one thing, projected; the node knows both and the end of their log. */
export async function begin(table: LogTable) {
  const talk = meet(table);
  await talk.says(1);
  await talk.projects();
  const member = await memberOfPair(talk.node, talk.alice, talk.bob);
  return { ...talk, member };
}

/** Two people who have not met, and a process that knows neither. */
export function meet(table: LogTable) {
  const node = table.node();
  const [alice, bob] = [person('susan_ivanova'), person('garibaldi')];
  const conversation = pairConversation(alice.uuid, bob.uuid);
  let projected = 0;
  const says = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) await sends(node, alice, bob, TEXT);
  };
  /** Hands all that was said since the last time to the projection, in one batch. */
  const projects = async (): Promise<void> => {
    const log = await table.readLog(conversation);
    await projectAll(node, log.slice(projected));
    projected = log.length;
  };
  return { node, alice, bob, says, projects };
}

async function projectAll(node: Node, items: readonly MessageItem[]): Promise<void> {
  const records = items.map((item) => ({ id: item.sk, kind: 'message' as const, item }));
  const failures = await project({ ...node, bus }, records);
  if (failures.length > 0) throw failures[0]?.error;
}

/** A process that reads a log of 41, and knows only its member. */
export async function readerOf(table: LogTable) {
  const { alice, bob, says, projects } = await begin(table);
  await says(40);
  await projects();
  const node = table.node();
  const member = await memberOfPair(node, alice, bob);
  const reads = (cursor: PageCursor, limit: number) =>
    unitsOf(node, () => page(node, member, cursor, limit));
  return {
    newest: () => reads(undefined, 20),
    older: (before: number, limit: number) => reads({ before }, limit),
    newer: (after: number) => reads({ after }, 20),
  };
}

/** Somebody's inbox of so many conversations, and a process that has seen nothing of it. */
export async function inboxOf(table: LogTable, count: number) {
  const viewer = person('susan_ivanova');
  const writer = table.node();
  for (let i = 0; i < count; i += 1) {
    const friend = person(`friend_${String(i).padStart(3, '0')}`);
    const member = await memberOfPair(writer, friend, viewer);
    await createRows(writer.table, member);
    await append(writer, member, { message: TEXT });
    await projectAll(writer, await table.readLog(member.conversation));
  }
  const reader = table.node();
  return (sure: boolean) =>
    unitsOf(reader, () => pageInbox(reader, viewer, undefined, count, sure));
}
