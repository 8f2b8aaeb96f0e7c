import type { UserUuid } from '@cruddur/contract/ids';
import { LRUCache } from 'lru-cache';
import { approximateBytes } from '../cache/approximate-bytes.ts';
import { createFlights } from '../cache/flights.ts';
import type { MaybePromise } from '../cache/maybe-promise.ts';
import { newTierStats, type TierStats } from '../cache/tier-stats.ts';
import type { RowItem } from '../table/items.ts';

/** Whole inboxes, kept up by what is told of their rows. */
export interface Inboxes {
  /**
   * A person's rows, in no order: from here, or by `read`, which callers at the same time share. At
   * most the lifetime older than the table, and only where nobody told of a change. The very same
   * array until something is told or read.
   */
  get(user: UserUuid, read: () => Promise<readonly RowItem[]>): MaybePromise<readonly RowItem[]>;
  /** Always reads, for who may have missed something; what is read is kept. */
  renew(user: UserUuid, read: () => Promise<readonly RowItem[]>): Promise<readonly RowItem[]>;
  /** Takes a row as a write has left it. Of two the higher `version` counts, whichever comes first. */
  hear(user: UserUuid, row: RowItem): void;
  /** Forgets one person's: word of a change may have been lost. */
  forget(user: UserUuid): void;
  /** Forgets everything: word of a change may have been lost. */
  clear(): void;
  stats(): TierStats;
}

/** By sort key: what is told of a row must not cost more to whoever has many. */
type Rows = Map<string, RowItem>;

interface Inbox {
  readonly rows: Rows;
  readonly bytes: number;
  readonly expiresAt: number;
  /** The values of `rows`, from when they are first asked for. */
  list?: readonly RowItem[];
}

const EMPTY_BYTES = 200;

/** Makes an empty memory of inboxes. */
export function createInboxes(options: {
  maxBytes: number;
  ttlMs: number;
  now?: () => number;
}): Inboxes {
  const { maxBytes, ttlMs, now = Date.now } = options;
  const inboxes = new LRUCache<UserUuid, Inbox>({ maxSize: maxBytes });
  const flights = createFlights<readonly RowItem[]>();
  /** For each person whose inbox is being read: a list a read, of what is told meanwhile. */
  const listening = new Map<UserUuid, Set<RowItem[]>>();
  const counted = newTierStats('inboxes');
  let clears = 0;
  const keep = (user: UserUuid, inbox: Inbox): void => {
    inboxes.set(user, inbox, { size: inbox.bytes });
  };
  return {
    get: (user, read) => {
      const held = inboxes.get(user);
      const isHit = held !== undefined && held.expiresAt > now();
      counted[isHit ? 'hits' : 'misses'] += 1;
      return isHit ? listOf(held) : flights.fly(user, () => load(user, read));
    },
    renew: load,
    hear: (user, row) => {
      for (const told of listening.get(user) ?? []) told.push(row);
      const held = inboxes.get(user);
      if (held === undefined) return;
      const { rows, bytes, expiresAt } = held;
      keep(user, { rows, bytes: bytes + take(rows, row), expiresAt });
    },
    forget: (user) => {
      flights.leave(user);
      inboxes.delete(user);
    },
    clear: () => {
      clears += 1;
      flights.leave();
      inboxes.clear();
    },
    stats: () => ({ ...counted, bytes: inboxes.calculatedSize }),
  };

  async function load(
    user: UserUuid,
    read: () => Promise<readonly RowItem[]>,
  ): Promise<readonly RowItem[]> {
    const [expiresAt, before, told] = [now() + ttlMs, clears, [] as RowItem[]];
    const lists = listening.get(user) ?? new Set();
    listening.set(user, lists.add(told));
    try {
      const found = await read();
      const held = inboxes.get(user);
      // A read that ends late must not bring back what a later one has found changed.
      const known = held !== undefined && held.expiresAt > now() ? listOf(held) : [];
      const rows: Rows = new Map();
      let bytes = EMPTY_BYTES;
      for (const row of [...found, ...known, ...told]) bytes += take(rows, row);
      const inbox = { rows, bytes, expiresAt };
      if (before === clears) keep(user, inbox);
      return listOf(inbox);
    } finally {
      lists.delete(told);
      if (lists.size === 0 && listening.get(user) === lists) listening.delete(user);
    }
  }
}

function listOf(inbox: Inbox): readonly RowItem[] {
  inbox.list ??= [...inbox.rows.values()];
  return inbox.list;
}

/** Takes a row unless a newer one is there. Answers by how many bytes the rows have grown. */
function take(rows: Rows, row: RowItem): number {
  const held = rows.get(row.sk);
  // A row of an older release has no version.
  if (held !== undefined && (held.version ?? 0) >= (row.version ?? 0)) return 0;
  rows.set(row.sk, row);
  return approximateBytes(row) - (held === undefined ? 0 : approximateBytes(held));
}
