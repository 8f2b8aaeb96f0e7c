import type { UserUuid } from '@cruddur/contract/ids';
import type { MessageGroup } from '@cruddur/contract/schemas';
import { parseRowKey } from '@cruddur/core/table/keys';
import type { ReadMark, Stored } from './check.ts';
import type { Violation } from './violation.ts';

/**
 * Compares an inbox as the API shows it with the logs: each of the person's conversations once,
 * newest first, with exactly as many unread as stand after what the person sent or marked.
 */
export function checkInbox(
  user: UserUuid,
  groups: readonly MessageGroup[],
  stored: Stored,
  marks: readonly ReadMark[],
): Violation[] {
  const mine = [...stored.values()].filter(({ messages, rows }) => {
    return messages.length > 0 && rows.some((row) => parseRowKey(row)?.user === user);
  });
  const shown = new Map(groups.map((group) => [group.message_group_uuid, group]));
  const found: Violation[] = [];
  const times = groups.map((group) => group.created_at);
  const ordered = times.every((time, i) => i === 0 || time <= (times[i - 1] as string));
  if (!ordered || shown.size !== groups.length || shown.size !== mine.length) {
    const detail = `of ${user}: ${groups.length} rows, ${mine.length} conversations`;
    found.push({ kind: 'inbox_wrong', detail: ordered ? detail : `${detail}, out of order` });
  }
  for (const { conversation, messages } of mine) {
    const isMine = (mark: ReadMark) => mark.user === user && mark.conversation === conversation;
    const read = Math.max(0, ...marks.filter(isMine).map((mark) => mark.read_seq));
    const sent = Number(messages.findLast((message) => message.user_uuid === user)?.sk ?? 0);
    const due = messages.filter(({ sk }) => Number(sk) > Math.max(read, sent)).length;
    const group = shown.get(conversation);
    if (group?.unread === due && group.read_seq === read) continue;
    const detail = `${conversation} for ${user}: ${group?.unread} unread, read up to ${group?.read_seq}; due ${due} and ${read}`;
    found.push({ kind: 'unread_wrong', detail });
  }
  return found;
}
