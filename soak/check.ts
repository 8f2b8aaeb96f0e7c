import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import type { MessageGroup } from '@cruddur/contract/schemas';
import { type ConversationItems, inspectConversation } from '@cruddur/core/conversation/inspect';
import type { MessageItem, RowItem } from '@cruddur/core/table/items';
import { type Key, parseMessageKey, parseRowKey } from '@cruddur/core/table/keys';
import { checkInbox } from './check-inbox.ts';
import type { Violation } from './violation.ts';

/** A message that somebody sent, with where it was acknowledged, if it was. */
interface SentMessage {
  readonly author: UserUuid;
  readonly other: UserUuid;
  readonly message_uuid: string;
  readonly message: string;
  readonly acknowledged?: { readonly conversation: MessageGroupUuid; readonly seq: number };
}

/** How far somebody marked a conversation as read. */
export interface ReadMark {
  readonly user: UserUuid;
  readonly conversation: MessageGroupUuid;
  readonly read_seq: number;
}

/** What a run did, and what it left behind once the stream was drained. */
export interface Evidence {
  readonly sent: readonly SentMessage[];
  readonly marks: readonly ReadMark[];
  /** Every item of the table. */
  readonly items: readonly Key[];
  /** Each person's whole inbox, newest first, as the API shows it. */
  readonly inboxes: ReadonlyMap<UserUuid, readonly MessageGroup[]>;
}

/** The table, conversation by conversation. */
export type Stored = Map<MessageGroupUuid, ConversationItems>;

/** Compares what the table and the API show with what was sent, marked and acknowledged. */
export function check(evidence: Evidence): Violation[] {
  const stored = groupItems(evidence.items);
  return [
    ...[...stored.values()].flatMap(inspect),
    ...checkAcknowledged(evidence.sent, stored),
    ...checkOrigins(evidence.sent, stored),
    ...[...evidence.inboxes].flatMap(([user, groups]) =>
      checkInbox(user, groups, stored, evidence.marks),
    ),
  ];
}

function groupItems(items: readonly Key[]): Stored {
  const groups = new Map<MessageGroupUuid, { messages: MessageItem[]; rows: RowItem[] }>();
  const groupOf = (conversation: MessageGroupUuid) => {
    const group = groups.get(conversation) ?? { messages: [], rows: [] };
    groups.set(conversation, group);
    return group;
  };
  for (const item of items) {
    const message = parseMessageKey(item);
    const row = parseRowKey(item);
    if (message !== undefined) groupOf(message.conversation).messages.push(item as MessageItem);
    else if (row !== undefined) groupOf(row.conversation).rows.push(item as RowItem);
  }
  return new Map(
    [...groups].map(([conversation, { messages, rows }]) => [
      conversation,
      { conversation, messages: messages.sort((a, b) => (a.sk < b.sk ? -1 : 1)), rows },
    ]),
  );
}

/** What the items say of each other, as the doctor sees it. */
function inspect(items: ConversationItems): Violation[] {
  return inspectConversation(items).map(({ code, key, reason }) => ({
    kind: code,
    detail: `${key.pk} ${key.sk}: ${reason}`,
  }));
}

function checkAcknowledged(sent: readonly SentMessage[], stored: Stored): Violation[] {
  return sent.flatMap(({ message_uuid, message, author, acknowledged }) => {
    if (acknowledged === undefined) return [];
    const { conversation, seq } = acknowledged;
    const messages = stored.get(conversation)?.messages ?? [];
    // Where the log has no gap, its nth message is at seq n.
    const guess = messages[seq - 1];
    const item = Number(guess?.sk) === seq ? guess : messages.find(({ sk }) => Number(sk) === seq);
    if (
      item?.message_uuid === message_uuid &&
      item.message === message &&
      item.user_uuid === author
    ) {
      return [];
    }
    const found = item === undefined ? 'nothing' : `${item.message_uuid}, "${item.message}"`;
    const detail = `${conversation} at ${seq}: ${found} instead of ${message_uuid}`;
    return [{ kind: 'acknowledged_lost', detail } as const];
  });
}

/** Nothing may stand in a log that nobody sent there, and nothing in two logs. */
function checkOrigins(sent: readonly SentMessage[], stored: Stored): Violation[] {
  const byUuid = new Map(sent.map((one) => [one.message_uuid, one]));
  const placeOf = new Map<string, MessageGroupUuid>();
  const found: Violation[] = [];
  for (const { conversation, messages, rows } of stored.values()) {
    const members = new Set(rows.map((row) => parseRowKey(row)?.user));
    for (const item of messages) {
      const where = `${conversation} at ${Number(item.sk)}`;
      const origin = byUuid.get(item.message_uuid);
      const fits = origin !== undefined && members.has(origin.other) && members.has(origin.author);
      if (!fits || origin.message !== item.message || origin.author !== item.user_uuid) {
        found.push({ kind: 'never_sent', detail: `${where}: ${item.message_uuid}` });
      }
      const elsewhere = placeOf.get(item.message_uuid) ?? conversation;
      if (elsewhere !== conversation) {
        found.push({ kind: 'stored_twice', detail: `${where}: also in ${elsewhere}` });
      }
      placeOf.set(item.message_uuid, conversation);
    }
  }
  return found;
}
