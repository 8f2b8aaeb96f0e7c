import type { UserUuid } from '@cruddur/contract/ids';
import { LRUCache } from 'lru-cache';
import { approximateBytes } from '../cache/approximate-bytes.ts';
import { createFlights } from '../cache/flights.ts';
import { newTierStats, type TierStats } from '../cache/tier-stats.ts';
import type { RowItem } from '../table/items.ts';

/** Whole inboxes, kept up by what is told of their rows. */
export interface Inboxes {
  /**
   * A person's rows, in no order: from here, or by `read`, which callers at the same time share. At
   * most the lifetime older than the table, and only where nobody told of a change.
   */
  get(user: UserUuid, read: () => Promise<readonly RowItem[]>): Promise<readonly RowItem[]>;
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

interface Inbox {
  readonly rows: readonly RowItem[];
  readonly expiresAt: number;
}

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
    inboxes.set(user, inbox, { size: approximateBytes(inbox.rows) + 200 });
  };
  return {
    get: async (user, read) => {
      const held = inboxes.get(user);
      const isHit = held !== undefined && held.expiresAt > now();
      counted[isHit ? 'hits' : 'misses'] += 1;
      return isHit ? held.rows : flights.fly(user, () => load(user, read));
    },
    renew: load,
    hear: (user, row) => {
      for (const told of listening.get(user) ?? []) told.push(row);
      const held = inboxes.get(user);
      if (held !== undefined) keep(user, { ...held, rows: withRow(held.rows, row) });
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
      const known = held !== undefined && held.expiresAt > now() ? [...held.rows, ...told] : told;
      const rows = known.reduce(withRow, found);
      if (before === clears) keep(user, { rows, expiresAt });
      return rows;
    } finally {
      lists.delete(told);
      if (lists.size === 0 && listening.get(user) === lists) listening.delete(user);
    }
  }
}

function withRow(rows: readonly RowItem[], row: RowItem): readonly RowItem[] {
  const i = rows.findIndex(({ sk }) => sk === row.sk);
  const held = rows[i];
  if (held === undefined) return [...rows, row];
  // A row of an older release has no version.
  return (held.version ?? 0) < (row.version ?? 0) ? rows.with(i, row) : rows;
}
