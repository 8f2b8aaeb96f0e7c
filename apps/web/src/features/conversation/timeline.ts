import { type ConversationState, hasOlder } from '@cruddur/client/conversation-state';
import type { PendingMessage } from '@cruddur/client/pending-message';
import type { Message } from '@cruddur/contract/schemas';
import { startOfDay } from '../../lib/format-time.ts';

/** Messages of one author this close together read as one turn. */
const TURN_MS = 5 * 60_000;

/** One row of the list, top to bottom. */
export type TimelineRow =
  | { readonly kind: 'beginning'; readonly key: string }
  | { readonly kind: 'day'; readonly key: string; readonly time: number }
  | { readonly kind: 'unread'; readonly key: string }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: Message;
      readonly own: boolean;
      readonly startsTurn: boolean;
    }
  | {
      readonly kind: 'pending';
      readonly key: string;
      readonly pending: PendingMessage;
      readonly startsTurn: boolean;
    };

/**
 * Lays a conversation out as rows. A message keeps its key from pending to stored, so that it
 * settles in place. What is unread starts at `firstUnread`.
 */
export function timelineOf(
  log: ConversationState,
  viewerUuid: string,
  firstUnread?: number,
): TimelineRow[] {
  const rows: TimelineRow[] = [];
  if (log.messages.length > 0 && !hasOlder(log)) rows.push({ kind: 'beginning', key: 'beginning' });
  let previous: Message | undefined;
  for (const message of log.messages) {
    const day = startOfDay(Date.parse(message.created_at));
    const newDay = previous === undefined || day !== startOfDay(Date.parse(previous.created_at));
    const newPart = message.seq === firstUnread;
    if (newDay) rows.push({ kind: 'day', key: `day-${day}-${message.seq}`, time: day });
    if (newPart) rows.push({ kind: 'unread', key: 'unread' });
    rows.push({
      kind: 'message',
      key: message.message_uuid,
      message,
      own: message.user_uuid === viewerUuid,
      startsTurn: newDay || newPart || !continuesTurn(previous, message),
    });
    previous = message;
  }
  return [...rows, ...pendingRows(log.pending, previous?.user_uuid === viewerUuid)];
}

/** Whether two rows look the same, so that one need not be drawn again. */
export function isSameRow(a: TimelineRow, b: TimelineRow): boolean {
  if (a.kind !== b.kind || a.key !== b.key) return false;
  if (a.kind === 'message' && b.kind === 'message') {
    return a.message === b.message && a.own === b.own && a.startsTurn === b.startsTurn;
  }
  if (a.kind === 'pending' && b.kind === 'pending') {
    return a.pending === b.pending && a.startsTurn === b.startsTurn;
  }
  return true;
}

function pendingRows(pending: readonly PendingMessage[], afterOwn: boolean): TimelineRow[] {
  return pending.map((one, index) => ({
    kind: 'pending',
    key: one.message_uuid,
    pending: one,
    startsTurn: index === 0 && !afterOwn,
  }));
}

function continuesTurn(previous: Message | undefined, message: Message): boolean {
  return (
    previous?.user_uuid === message.user_uuid &&
    Date.parse(message.created_at) - Date.parse(previous.created_at) < TURN_MS
  );
}
