import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import type { MessageGroup } from '@cruddur/contract/schemas';
import type { Bus } from '../bus/bus.ts';
import type { RowItem } from '../table/items.ts';
import { rowKey } from '../table/keys.ts';
import { lastAuthorOf } from '../table/last-author.ts';
import type { Table } from '../table/table.ts';
import type { Profile } from '../user/profile.ts';
import type { Member } from './member.ts';

/**
 * Puts both rows of a pair's conversation unless they are there. Any number of racing, repeated or
 * cut-off calls end in the same two rows. Costs 4 write units (2 rows, each in table and index).
 */
export async function createRows(table: Table, member: Member): Promise<void> {
  const { conversation, viewer, other } = member;
  await Promise.all([
    table.putNew(newRow(conversation, other.uuid, viewer)),
    table.putNew(newRow(conversation, viewer.uuid, other)),
  ]);
}

function newRow(conversation: MessageGroupUuid, owner: UserUuid, other: Profile): RowItem {
  return {
    ...rowKey(owner, conversation),
    message_group_uuid: conversation,
    user_uuid: other.uuid,
    user_display_name: other.display_name,
    user_handle: other.handle,
    message: '',
    last_message_at: '',
    last_seq: 0,
    sent_seq: 0,
    read_seq: 0,
    version: 0,
    profile_version: 0,
  };
}

/** A row as the wire shows it. Unread is never stored: it follows from the seqs. */
export function toMessageGroup(row: RowItem): MessageGroup {
  return {
    uuid: row.message_group_uuid,
    message_group_uuid: row.message_group_uuid,
    user_uuid: row.user_uuid,
    display_name: row.user_display_name,
    handle: row.user_handle,
    message: row.message,
    created_at: row.last_message_at,
    last_seq: row.last_seq,
    last_user_uuid: lastAuthorOf(row),
    read_seq: row.read_seq,
    sent_seq: row.sent_seq,
    // A row of an older release has none.
    version: row.version ?? 0,
    unread: Math.max(0, row.last_seq - Math.max(row.read_seq, row.sent_seq)),
    muted: row.muted ?? false,
    ...(row.message_error && { message_error: row.message_error }),
  };
}

/** A row of the wire as the table holds it, but for `profile_version`, which the wire does not show. */
export function toRowItem(owner: UserUuid, group: MessageGroup): RowItem {
  const conversation = group.message_group_uuid as MessageGroupUuid;
  return {
    ...rowKey(owner, conversation),
    message_group_uuid: conversation,
    user_uuid: group.user_uuid as UserUuid,
    user_display_name: group.display_name,
    user_handle: group.handle,
    message: group.message,
    last_message_at: group.created_at,
    last_seq: group.last_seq,
    sent_seq: group.sent_seq,
    read_seq: group.read_seq,
    version: group.version,
    profile_version: 0,
    muted: group.muted,
    ...(group.message_error && { message_error: group.message_error }),
  };
}

/** Tells a member how their row is now. One without a message is not shown, so nobody hears of it. */
export function publishRow(bus: Bus, member: UserUuid, row: RowItem): void {
  if (row.last_seq === 0) return;
  bus.publish(member, { type: 'inbox.updated', message_group: toMessageGroup(row) });
}
