import type { OutboxEntry } from './outbox-entry.ts';

/** Makes the next version of an entry; undefined takes it away, the same one leaves it. */
export type Change = (entry: OutboxEntry) => OutboxEntry | undefined;

/** Where entries survive a crash. Every call is whole or not at all, also between tabs. */
export interface OutboxStorage {
  /** Stores a new entry behind all others. Calls of one tab take effect in their order. */
  add(entry: Omit<OutboxEntry, 'position'>): Promise<void>;
  /** Changes an entry in one step. Answers what it is then; undefined when it is not there. */
  change(messageUuid: string, change: Change): Promise<OutboxEntry | undefined>;
  /** One person's entries, in the order in which they were added. */
  list(owner: string): Promise<readonly OutboxEntry[]>;
  /** Takes all of one person's entries away. */
  clear(owner: string): Promise<void>;
}

/** An outbox that lasts as long as the page. */
export function createMemoryOutbox(): OutboxStorage {
  const entries = new Map<string, OutboxEntry>();
  let made = 0;
  return {
    add: async (entry) => {
      made += 1;
      entries.set(entry.message_uuid, { ...entry, position: made });
    },
    change: async (messageUuid, change) => {
      const entry = entries.get(messageUuid);
      const next = entry && change(entry);
      if (next) entries.set(messageUuid, next);
      else entries.delete(messageUuid);
      return next;
    },
    list: async (owner) => [...entries.values()].filter((entry) => entry.owner === owner),
    clear: async (owner) => {
      for (const entry of entries.values()) {
        if (entry.owner === owner) entries.delete(entry.message_uuid);
      }
    },
  };
}

/**
 * An outbox that keeps in memory what the storage of the device refuses, as a full disk or a
 * private window does: such a message is sent as long as the page is open.
 */
export function withMemoryBehind(durable: OutboxStorage): OutboxStorage {
  const memory = createMemoryOutbox();
  const inMemory = new Set<string>();
  return {
    add: (entry) =>
      durable.add(entry).catch(() => {
        inMemory.add(entry.message_uuid);
        return memory.add(entry);
      }),
    change: (messageUuid, change) =>
      (inMemory.has(messageUuid) ? memory : durable).change(messageUuid, change),
    list: async (owner) => [
      ...(await durable.list(owner).catch(() => [])),
      ...(await memory.list(owner)),
    ],
    clear: async (owner) => {
      await memory.clear(owner);
      await durable.clear(owner).catch(() => {});
    },
  };
}
