import { AppError } from '@cruddur/contract/errors';
import type { MessageGroupUuid, MessageUuid, UserUuid } from '@cruddur/contract/ids';
import type { Message } from '@cruddur/contract/schemas';
import { andThen, type MaybePromise } from '../cache/maybe-promise.ts';
import type { MessageItem } from '../table/items.ts';
import { logPartition, MAX_SEQ, messageKey, parseMessageKey, seqKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { findSeqAt } from './find-seq-at.ts';
import type { LogEnds, LogRange } from './log-ends.ts';
import type { Member } from './member.ts';
import type { Tails } from './tails.ts';

/** What a page read needs. */
export interface PageDeps {
  readonly table: Table;
  readonly tails: Tails;
  readonly ends: LogEnds;
}

/** Which page: the newest without a cursor. `at` is a time in our text form. */
export type PageCursor =
  | { readonly at: string }
  | { readonly before: number }
  | { readonly after: number }
  | { readonly around: number }
  | undefined;

/** A run of the log, oldest first, and whether more stands on either side. */
export interface MessagePage {
  readonly items: readonly MessageItem[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

/**
 * Reads one page of a log. Because seqs have no gaps, a page around a position is one range, and
 * an older page exists exactly when the first seq is above 1.
 * The newest page may be `PAGE_TTL_MS` old in what nobody told this process of, and twice that with a
 * shared cache. What comes after a message is asked of the table, so it is the truth.
 * Costs 0.5 read units a 4 KB, 1 for 20 usual messages, 0 for what is cached; a time costs about
 * log2(length) more.
 */
export function page(
  deps: PageDeps,
  member: Member,
  cursor: PageCursor,
  limit: number,
): MaybePromise<MessagePage> {
  if (cursor === undefined) return newestPage(deps, member, limit);
  if ('before' in cursor) return pageBefore(deps, member, cursor.before, limit);
  if ('after' in cursor) return pageAfter(deps, member, cursor.after, limit);
  if ('around' in cursor) return pageAround(deps, member, cursor.around, limit);
  const found = findSeqAt(deps.table, member, cursor.at);
  return found.then((seq) => pageAround(deps, member, seq, limit));
}

function newestPage(deps: PageDeps, member: Member, limit: number): MaybePromise<MessagePage> {
  const range = { from: 1, to: MAX_SEQ, limit, newestFirst: true };
  return andThen(readRange(deps, member, range), (items) => ({
    items,
    hasOlder: seqOf(items[0]) > 1,
    hasNewer: false,
  }));
}

function pageBefore(
  deps: PageDeps,
  member: Member,
  before: number,
  limit: number,
): MaybePromise<MessagePage> {
  if (before <= 1) return { items: [], hasOlder: false, hasNewer: true };
  const range = { from: 1, to: before - 1, limit, newestFirst: true };
  return andThen(readRange(deps, member, range), (items) => ({
    items,
    hasOlder: seqOf(items[0]) > 1,
    hasNewer: seqOf(items.at(-1)) === before - 1,
  }));
}

function pageAfter(
  deps: PageDeps,
  member: Member,
  after: number,
  limit: number,
): MaybePromise<MessagePage> {
  const range = { from: after + 1, to: MAX_SEQ, limit: limit + 1, newestFirst: false };
  return andThen(readRange(deps, member, range), (read) => {
    const items = read.slice(0, limit);
    return { items, hasOlder: seqOf(items[0]) > 1, hasNewer: read.length > limit };
  });
}

function pageAround(
  deps: PageDeps,
  member: Member,
  seq: number,
  limit: number,
): MaybePromise<MessagePage> {
  const after = Math.max(0, seq - 1 - Math.floor(limit / 2));
  return andThen(pageAfter(deps, member, after, limit), (around) =>
    around.items.length > 0 ? around : newestPage(deps, member, limit),
  );
}

/** Ascending. */
function readRange(
  deps: PageDeps,
  member: Member,
  range: LogRange,
): MaybePromise<readonly MessageItem[]> {
  const tail = Math.max(deps.tails.get(member.conversation)?.seq ?? 0, member.hint?.seq ?? 0);
  return deps.ends.find(member.conversation, range, tail) ?? readTable(deps, member, range, tail);
}

/** Ascending. An eventually consistent read that misses what is known to be there is read again. */
async function readTable(
  deps: PageDeps,
  member: Member,
  range: LogRange,
  tail: number,
): Promise<readonly MessageItem[]> {
  const isEnd = range.newestFirst && range.to === MAX_SEQ;
  const query = (consistent: boolean): Promise<MessageItem[]> => {
    const read = () => queryRange(deps, member, range, consistent);
    if (!isEnd) return read();
    return deps.ends.read(member.conversation, consistent ? undefined : range.limit, read);
  };
  const items = await query(false);
  if (isWhole(items, range, tail)) return items;
  const again = await query(true);
  if (!isRun(again)) {
    throw new AppError('internal', {
      cause: new Error(`the log of ${member.conversation} has a gap`),
    });
  }
  return again;
}

async function queryRange(
  deps: PageDeps,
  member: Member,
  range: LogRange,
  consistent: boolean,
): Promise<MessageItem[]> {
  const items = await deps.table.query<MessageItem>({
    pk: logPartition(member.conversation),
    from: seqKey(range.from),
    to: seqKey(range.to),
    limit: range.limit,
    newestFirst: range.newestFirst,
    consistent,
    cached: range.newestFirst,
  });
  return range.newestFirst ? items.reverse() : items;
}

function isWhole(items: readonly MessageItem[], range: LogRange, tail: number): boolean {
  if (!isRun(items)) return false;
  const due = Math.min(tail, range.to);
  if (due < range.from) return true;
  return range.newestFirst
    ? seqOf(items.at(-1)) >= due
    : items.length >= Math.min(range.limit, due - range.from + 1);
}

function isRun(items: readonly MessageItem[]): boolean {
  return items.every((item, i) => seqOf(item) === seqOf(items[0]) + i);
}

/** The position of a message; 0 for none. */
export function seqOf(item: MessageItem | undefined): number {
  return item === undefined ? 0 : Number(item.sk);
}

/** A message as the wire shows it. */
export function toMessage(item: MessageItem): Message {
  return {
    uuid: item.message_uuid,
    message_uuid: item.message_uuid,
    message_group_uuid: parseMessageKey(item)?.conversation ?? '',
    seq: seqOf(item),
    user_uuid: item.user_uuid,
    display_name: item.user_display_name,
    handle: item.user_handle,
    message: item.message,
    created_at: item.created_at,
    ...(item.message_error && { message_error: item.message_error }),
  };
}

/** A message of the wire as the table holds it. */
export function toMessageItem(message: Message): MessageItem {
  return {
    ...messageKey(message.message_group_uuid as MessageGroupUuid, message.seq),
    message_uuid: message.message_uuid as MessageUuid,
    message: message.message,
    user_uuid: message.user_uuid as UserUuid,
    user_display_name: message.display_name,
    user_handle: message.handle,
    created_at: message.created_at,
    ...(message.message_error && { message_error: message.message_error }),
  };
}
