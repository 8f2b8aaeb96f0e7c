import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import type { Bus } from '../bus/bus.ts';
import type { MessageItem, RowItem } from '../table/items.ts';
import { parseMessageKey, parseRowKey, rowKey } from '../table/keys.ts';
import type { Table, UpdateInput } from '../table/table.ts';
import { shorten, toMessageGroup } from './rows.ts';

/** What the projection needs. */
export interface ProjectDeps {
  readonly table: Table;
  readonly bus: Bus;
}

/** One record of the table's stream: an item as it was after a write. */
export interface StreamRecord {
  /** Names the record when it is reported as failed. */
  readonly id: string;
  readonly item: MessageItem;
}

/** What went wrong with the records of one conversation. */
export interface ProjectFailure {
  readonly conversation: MessageGroupUuid;
  readonly ids: readonly string[];
  readonly error: unknown;
}

/** What one batch says about one conversation. */
interface Change {
  readonly conversation: MessageGroupUuid;
  readonly ids: string[];
  last: MessageItem;
  /** Each author's highest seq in the batch. */
  readonly sent: Map<UserUuid, number>;
}

/**
 * Brings the inbox rows up to a batch of stream records and publishes them. Any order, repetition,
 * overlap or partial run of batches ends in the same rows, since each number only grows.
 * A conversation that fails does not keep the others back; it is answered, to be tried again.
 * Costs, for a conversation and batch: 0.5 read units and 1 write unit a member.
 */
export async function project(
  deps: ProjectDeps,
  records: readonly StreamRecord[],
): Promise<ProjectFailure[]> {
  const failures: ProjectFailure[] = [];
  await Promise.all(
    collectChanges(records).map((change) =>
      projectChange(deps, change).catch((error: unknown) => {
        failures.push({ conversation: change.conversation, ids: change.ids, error });
      }),
    ),
  );
  return failures;
}

function collectChanges(records: readonly StreamRecord[]): Change[] {
  const changes = new Map<MessageGroupUuid, Change>();
  for (const { id, item } of records) {
    const key = parseMessageKey(item);
    if (key === undefined) continue;
    const change = changes.get(key.conversation) ?? {
      conversation: key.conversation,
      ids: [],
      last: item,
      sent: new Map<UserUuid, number>(),
    };
    change.ids.push(id);
    if (item.sk > change.last.sk) change.last = item;
    change.sent.set(item.user_uuid, Math.max(key.seq, change.sent.get(item.user_uuid) ?? 0));
    changes.set(key.conversation, change);
  }
  return [...changes.values()];
}

async function projectChange(deps: ProjectDeps, change: Change): Promise<void> {
  const members = await findMembers(deps.table, change.conversation);
  await Promise.all(
    members.map(async (member) => {
      const row = await raiseRow(deps.table, member, change);
      if (row === undefined) return;
      deps.bus.publish(member, { type: 'inbox.updated', message_group: toMessageGroup(row) });
    }),
  );
}

/** The index lags behind the table: rows that it does not show yet are a reason to come back. */
async function findMembers(table: Table, conversation: MessageGroupUuid): Promise<UserUuid[]> {
  const keys = await table.queryMembers(conversation);
  const members = keys.flatMap((key) => parseRowKey(key)?.user ?? []);
  if (members.length < 2) {
    throw new Error(`the index shows ${members.length} of 2 members of ${conversation}`);
  }
  return members;
}

/** Raises last_* and sent_seq, each only upwards. Answers the row if anything changed. */
async function raiseRow(
  table: Table,
  member: UserUuid,
  change: Change,
): Promise<RowItem | undefined> {
  const sent = change.sent.get(member);
  let want = { last: true, sent: sent !== undefined };
  while (want.last || want.sent) {
    const result = await table.update<RowItem>(rowUpdate(member, change, want, sent ?? 0));
    if (result.applied) return result.item;
    if (result.item === undefined) return undefined;
    // One of the two guards failed: the row is ahead in that part, perhaps not in the other.
    want = {
      last: want.last && result.item.last_seq < Number(change.last.sk),
      sent: want.sent && result.item.sent_seq < (sent ?? 0),
    };
  }
  return undefined;
}

function rowUpdate(
  member: UserUuid,
  { conversation, last }: Change,
  want: { last: boolean; sent: boolean },
  sent: number,
): UpdateInput {
  const lastSeq = Number(last.sk);
  return {
    key: rowKey(member, conversation),
    set: {
      ...(want.last && {
        message: shorten(last.message),
        last_message_at: last.created_at,
        last_user_uuid: last.user_uuid,
        last_seq: lastSeq,
      }),
      ...(want.sent && { sent_seq: sent }),
    },
    ifBelow: { ...(want.last && { last_seq: lastSeq }), ...(want.sent && { sent_seq: sent }) },
  };
}
