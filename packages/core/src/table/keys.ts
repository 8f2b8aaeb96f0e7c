import type { MessageGroupUuid, Seq, UserUuid } from '@cruddur/contract/ids';

/** A primary key of the table. No other file spells one. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The index that answers "who is in this conversation". */
export const MEMBER_INDEX = 'message-group-sk-index';

const MESSAGE = 'MSG#';
const ROW = 'GRP#';
const USER = 'USR#';
const PROFILE = 'PROFILE';
const DATA_KEY = 'KEY#';
const DATA_KEY_SK = 'KEY';
const SEQ_DIGITS = 12;

/** What the keys of the items begin with that the stream's projection takes. */
export const PROJECTED_PREFIXES = [MESSAGE, USER] as const;

/** The highest seq that the sort key has room for. */
export const MAX_SEQ = (10 ** SEQ_DIGITS - 1) as Seq;

/** The partition that holds a conversation's log. */
export function logPartition(conversation: MessageGroupUuid): string {
  return MESSAGE + conversation;
}

/** A seq as a sort key: text order is number order. */
export function seqKey(seq: number): string {
  return String(seq).padStart(SEQ_DIGITS, '0');
}

/** Whether a sort key is a seq in its one right form. */
export function isSeqKey(sk: string): boolean {
  return sk.length === SEQ_DIGITS && /^\d+$/.test(sk) && Number(sk) > 0;
}

/** The sort keys of a log lie between these two. */
export const LOG_RANGE = { from: seqKey(1), to: seqKey(MAX_SEQ) } as const;

/** Whether a partition holds a log. */
export function isLogPartition(pk: string): boolean {
  return pk.startsWith(MESSAGE);
}

/** Whether a partition holds an inbox. */
export function isInboxPartition(pk: string): boolean {
  return pk.startsWith(ROW);
}

/** Where a message stands. */
export function messageKey(conversation: MessageGroupUuid, seq: number): Key {
  return { pk: logPartition(conversation), sk: seqKey(seq) };
}

/** The partition that holds a person's inbox. */
export function inboxPartition(user: UserUuid): string {
  return ROW + user;
}

/** The sort keys of inbox rows lie between these two. */
export const ROW_RANGE = { from: ROW, to: `${ROW}~` } as const;

/** Where a person's row of a conversation stands. It never moves. */
export function rowKey(user: UserUuid, conversation: MessageGroupUuid): Key {
  return { pk: inboxPartition(user), sk: ROW + conversation };
}

/** Where a person's changed profile stands. */
export function profileKey(user: UserUuid): Key {
  return { pk: USER + user, sk: PROFILE };
}

/** The person that a profile's key names; undefined for every other key. */
export function parseProfileKey(key: Key): UserUuid | undefined {
  if (!key.pk.startsWith(USER) || key.sk !== PROFILE) return undefined;
  return key.pk.slice(USER.length) as UserUuid;
}

/** Where a data key stands; `id` is 16 hexadecimal digits. */
export function dataKeyKey(id: string): Key {
  return { pk: DATA_KEY + id, sk: DATA_KEY_SK };
}

/** Whether a key is a data key's. */
export function isDataKeyKey(key: Key): boolean {
  return key.pk.startsWith(DATA_KEY) && key.sk === DATA_KEY_SK;
}

/** The conversation and seq that a message's key names; undefined for every other key. */
export function parseMessageKey(
  key: Key,
): { conversation: MessageGroupUuid; seq: Seq } | undefined {
  if (!key.pk.startsWith(MESSAGE) || !/^\d+$/.test(key.sk)) return undefined;
  return {
    conversation: key.pk.slice(MESSAGE.length) as MessageGroupUuid,
    seq: Number(key.sk) as Seq,
  };
}

/** The person and conversation that a row's key names; undefined for every other key. */
export function parseRowKey(
  key: Key,
): { user: UserUuid; conversation: MessageGroupUuid } | undefined {
  if (!key.pk.startsWith(ROW) || !key.sk.startsWith(ROW)) return undefined;
  return {
    user: key.pk.slice(ROW.length) as UserUuid,
    conversation: key.sk.slice(ROW.length) as MessageGroupUuid,
  };
}
