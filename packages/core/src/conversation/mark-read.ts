import { AppError } from '@cruddur/contract/errors';
import type { Bus } from '../bus/bus.ts';
import type { MessageItem, RowItem } from '../table/items.ts';
import { messageKey, rowKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import type { Member } from './member.ts';
import { publishRow } from './rows.ts';
import type { Tails } from './tails.ts';

/** What marking needs. */
export interface MarkReadDeps {
  readonly table: Table;
  readonly tails: Tails;
  readonly bus: Bus;
}

/**
 * Moves the viewer's read mark up to a seq; an older one changes nothing unless `markUnread`.
 * Answers the row as it is then and tells the viewer's other devices. Fails with
 * `read_seq_ahead` for a seq that the log does not have. Costs 1 write unit.
 */
export async function markRead(
  deps: MarkReadDeps,
  member: Member,
  readSeq: number,
  markUnread: boolean,
): Promise<RowItem> {
  await requireSeq(deps, member, readSeq);
  const result = await deps.table.update<RowItem>({
    key: rowKey(member.viewer.uuid, member.conversation),
    set: { read_seq: readSeq },
    add: { version: 1 },
    ...(markUnread ? {} : { ifBelow: { read_seq: readSeq } }),
  });
  if (result.item === undefined) throw new AppError('message_group_not_found');
  // Also when nothing changed: an earlier try may have been cut off before it told anybody.
  publishRow(deps.bus, member.viewer.uuid, result.item);
  return result.item;
}

/** A mark past the end would hide messages that are still to come. */
async function requireSeq(deps: MarkReadDeps, member: Member, seq: number): Promise<void> {
  const known = Math.max(member.hint?.seq ?? 0, deps.tails.get(member.conversation)?.seq ?? 0);
  if (seq <= known) return;
  const item = await deps.table.get<MessageItem>(messageKey(member.conversation, seq), {
    consistent: true,
  });
  if (item === undefined) throw new AppError('read_seq_ahead');
}
