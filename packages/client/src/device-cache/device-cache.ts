import type { Message, MessageGroup } from '@cruddur/contract/schemas';
import type { Run } from '../run.ts';

/** How many of the newest messages of a conversation are kept: what the first page shows. */
export const KEPT_MESSAGES = 30;
/** How many conversations are kept, those that were changed or looked at last. */
export const KEPT_CONVERSATIONS = 50;
/** How many rows of the inbox are kept: its first page. */
export const KEPT_GROUPS = 30;

/**
 * What a device keeps of a person's inbox and conversations, to show it at once. It is a copy of an
 * earlier moment: nothing is decided by it, and whatever cannot be kept or read is simply fetched.
 */
export interface DeviceCache {
  /** Newest first; empty when nothing is kept. */
  loadGroups(owner: string): Promise<readonly MessageGroup[]>;
  saveGroups(owner: string, groups: readonly MessageGroup[]): Promise<void>;
  /** An unbroken run, oldest first; empty when nothing is kept. */
  loadMessages(owner: string, conversation: string): Promise<Run>;
  saveMessages(owner: string, conversation: string, messages: Run): Promise<void>;
  /** Takes everything of one person away. */
  clear(owner: string): Promise<void>;
}

/** A cache that lasts as long as the page. */
export function createMemoryCache(): DeviceCache {
  const inboxes = new Map<string, readonly MessageGroup[]>();
  const logs = new Map<string, Map<string, Run>>();
  return {
    loadGroups: async (owner) => inboxes.get(owner) ?? [],
    saveGroups: async (owner, groups) => void inboxes.set(owner, groups),
    loadMessages: async (owner, conversation) => logs.get(owner)?.get(conversation) ?? [],
    saveMessages: async (owner, conversation, messages) => {
      const held = logs.get(owner) ?? new Map<string, Run>();
      held.delete(conversation);
      held.set(conversation, messages);
      for (const oldest of [...held.keys()].slice(0, -KEPT_CONVERSATIONS)) held.delete(oldest);
      logs.set(owner, held);
    },
    clear: async (owner) => {
      inboxes.delete(owner);
      logs.delete(owner);
    },
  };
}

/** A cache that never fails: what it cannot read is not there, what it cannot keep is not kept. */
export function neverFailing(cache: DeviceCache): DeviceCache {
  return {
    loadGroups: (owner) => cache.loadGroups(owner).catch(() => []),
    saveGroups: (owner, groups) => cache.saveGroups(owner, groups).catch(() => {}),
    loadMessages: async (owner, conversation) => {
      const kept = await cache.loadMessages(owner, conversation).catch(() => []);
      return isRun(kept) ? kept : [];
    },
    saveMessages: (owner, conversation, messages) =>
      cache.saveMessages(owner, conversation, messages).catch(() => {}),
    clear: (owner) => cache.clear(owner).catch(() => {}),
  };
}

function isRun(messages: readonly Partial<Message>[]): boolean {
  const first = messages[0]?.seq ?? 0;
  return messages.every(({ seq, message }, i) => seq === first + i && typeof message === 'string');
}
