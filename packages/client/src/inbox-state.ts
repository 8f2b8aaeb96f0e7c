import type { Message, MessageGroup } from '@cruddur/contract/schemas';

/** The viewer's conversations by uuid. Pure data; see `sortedInbox` for the order people see. */
export type InboxState = ReadonlyMap<string, MessageGroup>;

/** The conversations, newest first. */
export function sortedInbox(state: InboxState): MessageGroup[] {
  return [...state.values()].sort(
    (a, b) => compareText(b.created_at, a.created_at) || compareText(a.uuid, b.uuid),
  );
}

/**
 * Takes rows from a fetch or a push, in any order: of two versions of a row the higher one is the
 * newer one. A pushed message may be ahead of every row, so last_seq, sent_seq and the last message
 * never go back; read_seq may, since a person can mark a conversation unread.
 */
export function applyGroups(state: InboxState, arrived: readonly MessageGroup[]): InboxState {
  const next = new Map(state);
  for (const group of arrived) next.set(group.uuid, mergeGroup(next.get(group.uuid), group));
  return next;
}

/**
 * Takes a pushed message, which comes sooner than its row: moves the conversation up and counts
 * from the seqs. A conversation that is not held is left for the row's own event.
 */
export function applyMessageToInbox(
  state: InboxState,
  message: Message,
  viewerUuid: string,
): InboxState {
  const held = state.get(message.message_group_uuid);
  if (held === undefined || held.last_seq >= message.seq) return state;
  const sentSeq = message.user_uuid === viewerUuid ? message.seq : held.sent_seq;
  const group: MessageGroup = {
    ...held,
    message: message.message,
    created_at: message.created_at,
    last_seq: message.seq,
    last_user_uuid: message.user_uuid,
    sent_seq: sentSeq,
    unread: countUnread(message.seq, held.read_seq, sentSeq),
  };
  return new Map(state).set(held.uuid, group);
}

/** Shows a conversation as read at once, before the server knows. */
export function applyRead(state: InboxState, uuid: string, readSeq: number): InboxState {
  const held = state.get(uuid);
  if (held === undefined || held.read_seq >= readSeq) return state;
  const unread = countUnread(held.last_seq, readSeq, held.sent_seq);
  return new Map(state).set(uuid, { ...held, read_seq: readSeq, unread });
}

/** All unread messages of the inbox, but for conversations that are muted. */
export function totalUnread(state: InboxState): number {
  let total = 0;
  for (const group of state.values()) if (!group.muted) total += group.unread;
  return total;
}

function mergeGroup(held: MessageGroup | undefined, arrived: MessageGroup): MessageGroup {
  if (held === undefined) return arrived;
  if (arrived.version < held.version) return held;
  const { message, created_at, last_seq, last_user_uuid } =
    arrived.last_seq >= held.last_seq ? arrived : held;
  const sent_seq = Math.max(arrived.sent_seq, held.sent_seq);
  const unread = countUnread(last_seq, arrived.read_seq, sent_seq);
  return { ...arrived, message, created_at, last_seq, last_user_uuid, sent_seq, unread };
}

function countUnread(last: number, read: number, sent: number): number {
  return Math.max(0, last - Math.max(read, sent));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
