import { createInProcessBus } from '@cruddur/core/bus/bus';
import { append } from '@cruddur/core/conversation/append';
import { markRead } from '@cruddur/core/conversation/mark-read';
import { memberOfPair, requireMember } from '@cruddur/core/conversation/member';
import type { OperationName } from '@cruddur/core/cost/operations';
import type { Units } from '@cruddur/core/cost/units';
import { begin, inboxOf, meet, readerOf, TEXT } from './cost-people.ts';
import { type LogTable, newUuid, sends, unitsOf } from './log-stand.ts';

const bus = createInProcessBus(() => {});

/** How each line of the cost table is measured, each between people of its own. */
export const SCENARIOS: Readonly<Record<OperationName, (table: LogTable) => Promise<Units>>> = {
  send: async (table) => {
    const talk = await begin(table);
    return unitsOf(talk.node, () => talk.says(1));
  },
  send_cold: async (table) => {
    const talk = await begin(table);
    const cold = table.node();
    return unitsOf(cold, () => sends(cold, talk.alice, talk.bob, TEXT));
  },
  lost_race: async (table) => {
    const talk = await begin(table);
    const slower = table.node();
    await memberOfPair(slower, talk.alice, talk.bob);
    await talk.says(1);
    const units = await unitsOf(slower, () => sends(slower, talk.alice, talk.bob, TEXT));
    return { reads: units.reads, writes: units.writes - 1 };
  },
  retry: async (table) => {
    const { node, member } = await begin(table);
    const sent = { message: TEXT, retry: { message_uuid: newUuid(), after_seq: 1 } };
    await append(node, member, sent);
    return unitsOf(node, () => append(node, member, sent));
  },
  send_over_1_kb: (table) => sendOf(table, 'x'.repeat(900)),
  send_longest: (table) => sendOf(table, '🐘'.repeat(1_024)),
  raise_rows: async (table) => {
    const talk = await begin(table);
    await talk.says(1);
    return unitsOf(talk.node, talk.projects);
  },
  find_members: async (table) => {
    const { node, member } = await begin(table);
    return unitsOf(node, () => node.table.queryMembers(member.conversation));
  },
  lone_message: (table) => burstOf(table, 1),
  burst_of_2: (table) => burstOf(table, 2),
  burst_of_10: (table) => burstOf(table, 10),
  burst_of_100: (table) => burstOf(table, 100),
  new_conversation: async (table) => {
    const { node, says, projects } = meet(table);
    return unitsOf(node, async () => {
      await says(1);
      await projects();
    });
  },
  mark_read: async (table) => {
    const { node, member } = await begin(table);
    return unitsOf(node, () => markRead({ ...node, bus }, member, 1, false));
  },
  membership: async (table) => {
    const { alice, member } = await begin(table);
    const cold = table.node();
    return unitsOf(cold, () => requireMember(cold, alice, member.conversation));
  },
  page: async (table) => (await readerOf(table)).newest(),
  page_warm: async (table) => {
    const { newest } = await readerOf(table);
    await newest();
    return newest();
  },
  older_page_warm: async (table) => {
    const { newest, older } = await readerOf(table);
    await newest();
    return older(40, 10);
  },
  older_page: async (table) => (await readerOf(table)).older(22, 20),
  nothing_newer: async (table) => (await readerOf(table)).newer(41),
  inbox_of_20: async (table) => {
    const read = await inboxOf(table, 20);
    return read(false);
  },
  inbox_of_100: async (table) => {
    const read = await inboxOf(table, 100);
    return read(false);
  },
  inbox_warm: async (table) => {
    const read = await inboxOf(table, 20);
    await read(false);
    return read(false);
  },
  inbox_of_100_sure: async (table) => {
    const read = await inboxOf(table, 100);
    return read(true);
  },
};

async function burstOf(table: LogTable, count: number): Promise<Units> {
  const talk = await begin(table);
  return unitsOf(talk.node, async () => {
    await talk.says(count);
    await talk.projects();
  });
}

async function sendOf(table: LogTable, text: string): Promise<Units> {
  const { node, alice, bob } = await begin(table);
  return unitsOf(node, () => sends(node, alice, bob, text));
}
