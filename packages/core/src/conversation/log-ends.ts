import type { MessageGroupUuid } from '@cruddur/contract/ids';
import { LRUCache } from 'lru-cache';
import { approximateBytes } from '../cache/approximate-bytes.ts';
import { createFlights } from '../cache/flights.ts';
import { partOf } from '../cache/run-memory.ts';
import { newTierStats, type TierStats } from '../cache/tier-stats.ts';
import type { MessageItem } from '../table/items.ts';
import { MAX_SEQ, parseMessageKey } from '../table/keys.ts';

/** A stretch of a log: the first `limit` of it, or the last when `newestFirst`. Both ends inclusive. */
export interface LogRange {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly newestFirst: boolean;
}

/**
 * The last messages of logs, for reading only: a log is append-only and has no gaps, so what is held
 * is a stretch of it for ever, and only where it ends can be out of date.
 */
export interface LogEnds {
  /**
   * The messages of a range, oldest first, when they are all here; undefined otherwise. A range that
   * reaches beyond what is held is only answered when it asks for the newest, and then only when the
   * table was asked within the lifetime, nothing was lost since, and nobody has told of a later
   * message than the last one held; `tail` is what the caller knows. Asked for the same again, it answers
   * with the very same array until a message is told or read.
   */
  find(
    conversation: MessageGroupUuid,
    range: LogRange,
    tail: number,
  ): readonly MessageItem[] | undefined;
  /**
   * Reads the end of a log, oldest first, and keeps it. Reads with the same `limit` at the same time
   * are one; without a `limit` it is a read of its own, which sees all that was written before.
   */
  read(
    conversation: MessageGroupUuid,
    limit: number | undefined,
    query: () => Promise<MessageItem[]>,
  ): Promise<MessageItem[]>;
  /** Takes a message that somebody told of. It must be in the log already. */
  hear(item: MessageItem): void;
  /** Takes word of how far a log reaches. */
  hearTail(conversation: MessageGroupUuid, seq: number): void;
  /** Word may have been lost: no end is known any more, of reads that are under way neither. */
  doubt(): void;
  clear(): void;
  stats(): TierStats;
}

interface End {
  readonly items: readonly MessageItem[];
  /** The highest seq that somebody told of. */
  readonly told: number;
  /** When the table was last asked, in milliseconds, and how much doubt there had been until then. */
  readonly confirmedAt: number;
  readonly doubts: number;
}

const MOST_ITEMS = 64;
/** So many lifetimes after the table has confirmed it for the last time, a stretch is forgotten. */
const HELD_LIFETIMES = 6;
const UNKNOWN: End = { items: [], told: 0, confirmedAt: 0, doubts: 0 };

/** Makes an empty memory of log ends. */
export function createLogEnds(options: {
  maxBytes: number;
  ttlMs: number;
  now?: () => number;
}): LogEnds {
  const { maxBytes, ttlMs, now = Date.now } = options;
  const ends = new LRUCache<string, End>({ maxSize: maxBytes });
  const flights = createFlights<MessageItem[]>();
  const counted = newTierStats('pages');
  let doubts = 0;
  const keep = (conversation: string, end: End): void => {
    ends.set(conversation, end, { size: approximateBytes(end.items) + 200 });
  };
  return {
    find: (conversation, range, tail) => {
      const end = current(conversation);
      const isFresh = end?.doubts === doubts && end.confirmedAt > now() - ttlMs;
      const items = end && pick(end, range, isFresh, tail);
      if (items === undefined) counted.misses += 1;
      else counted.hits += 1;
      return items;
    },
    read: (conversation, limit, query) =>
      limit === undefined
        ? load(conversation, query)
        : flights.fly(`${conversation} ${limit}`, () => load(conversation, query)),
    hear: (item) => {
      const key = parseMessageKey(item);
      const end = key && ends.get(key.conversation);
      if (key === undefined || end === undefined) return;
      const told = Math.max(end.told, key.seq);
      const last = seqOf(end.items.at(-1));
      const isNext = last > 0 && key.seq === last + 1 && item.message_error === undefined;
      const items = isNext ? shorten([...end.items, item]) : end.items;
      keep(key.conversation, { ...end, items, told });
    },
    hearTail: (conversation, seq) => {
      const end = ends.get(conversation);
      if (end !== undefined && end.told < seq) keep(conversation, { ...end, told: seq });
    },
    doubt,
    clear: () => {
      doubt();
      ends.clear();
    },
    stats: () => ({ ...counted, bytes: ends.calculatedSize }),
  };

  function current(conversation: string): End | undefined {
    const end = ends.get(conversation);
    if (end === undefined || end.confirmedAt > now() - HELD_LIFETIMES * ttlMs) return end;
    return { ...end, items: [] };
  }

  function doubt(): void {
    doubts += 1;
    flights.leave();
  }

  async function load(
    conversation: MessageGroupUuid,
    query: () => Promise<MessageItem[]>,
  ): Promise<MessageItem[]> {
    const [confirmedAt, before] = [now(), doubts];
    // What is told of while the read is under way must find a place.
    if (!ends.has(conversation)) keep(conversation, UNKNOWN);
    const read = await query();
    const held = current(conversation) ?? UNKNOWN;
    const items = merge(held.items, read);
    // What could not be opened now may be in a moment.
    const isWhole = read.every(({ message_error }) => message_error === undefined);
    if (items !== undefined && before === doubts && isWhole) {
      keep(conversation, { ...held, items, confirmedAt, doubts });
    }
    return read;
  }
}

function pick(
  { items, told }: End,
  range: LogRange,
  isFresh: boolean,
  tail: number,
): readonly MessageItem[] | undefined {
  const [first, last] = [seqOf(items[0]), seqOf(items.at(-1))];
  if (first === 0) return undefined;
  const wantsEnd = range.newestFirst && range.to === MAX_SEQ;
  const isEnd = isFresh && last >= Math.max(told, tail);
  const until = range.newestFirst ? range.to : Math.min(range.to, range.from + range.limit - 1);
  // Who asks for what comes after a message must hear the truth, not what was true a moment ago.
  if (until > last && !(wantsEnd && isEnd)) return undefined;
  const to = Math.min(until, last);
  const from = range.newestFirst ? Math.max(range.from, to - range.limit + 1) : range.from;
  return from < first ? undefined : partOf(items, from - first, to - first + 1);
}

/** The run that both make together; undefined when what was read says nothing about the end. */
function merge(
  held: readonly MessageItem[],
  read: readonly MessageItem[],
): readonly MessageItem[] | undefined {
  const [first, last] = [seqOf(read[0]), seqOf(read.at(-1))];
  // A replica that lags has shown less than is held.
  if (first === 0 || last < seqOf(held.at(-1)) || last - first + 1 !== read.length)
    return undefined;
  const older = first > seqOf(held.at(-1)) + 1 ? [] : held.filter((item) => seqOf(item) < first);
  return shorten([...older, ...read]);
}

function shorten(items: readonly MessageItem[]): readonly MessageItem[] {
  return items.length > MOST_ITEMS ? items.slice(-MOST_ITEMS) : items;
}

function seqOf(item: MessageItem | undefined): number {
  return item === undefined ? 0 : Number(item.sk);
}
