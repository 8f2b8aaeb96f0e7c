import type { Message, MessageGroup } from '@cruddur/contract/schemas';
import type { DBSchema } from 'idb';
import { openWhenAsked } from '../device/database.ts';
import { type DeviceCache, KEPT_CONVERSATIONS } from './device-cache.ts';

interface Schema extends DBSchema {
  inboxes: { key: string; value: { owner: string; groups: readonly MessageGroup[] } };
  logs: {
    key: [string, string];
    value: {
      owner: string;
      conversation: string;
      /** Grows with every write: the lowest one was kept longest ago. */
      saved: number;
      messages: readonly Message[];
    };
    indexes: { owner: string };
  };
}

/** Raised with every change of what is kept: what an older page has kept is dropped, not read. */
const VERSION = 1;

/** A cache in the browser's IndexedDB. */
export function createIndexedDbCache(now: () => number): DeviceCache {
  const database = openWhenAsked<Schema>({
    name: 'cruddur-cache',
    version: VERSION,
    stores: ['inboxes', 'logs'],
    create: (made) => {
      made.createObjectStore('inboxes', { keyPath: 'owner' });
      made
        .createObjectStore('logs', { keyPath: ['owner', 'conversation'] })
        .createIndex('owner', 'owner');
    },
  });
  return {
    loadGroups: async (owner) => (await (await database()).get('inboxes', owner))?.groups ?? [],
    saveGroups: async (owner, groups) => {
      await (await database()).put('inboxes', { owner, groups });
    },
    loadMessages: async (owner, conversation) =>
      (await (await database()).get('logs', [owner, conversation]))?.messages ?? [],
    saveMessages: async (owner, conversation, messages) => {
      const { store, done } = (await database()).transaction('logs', 'readwrite');
      await store.put({ owner, conversation, saved: now(), messages });
      const keys = await store.index('owner').getAllKeys(owner);
      if (keys.length > KEPT_CONVERSATIONS) {
        const logs = await store.index('owner').getAll(owner);
        const oldest = logs.sort((a, b) => b.saved - a.saved).slice(KEPT_CONVERSATIONS);
        for (const log of oldest) await store.delete([owner, log.conversation]);
      }
      await done;
    },
    clear: async (owner) => {
      const change = (await database()).transaction(['inboxes', 'logs'], 'readwrite');
      await change.objectStore('inboxes').delete(owner);
      const logs = change.objectStore('logs');
      for (const key of await logs.index('owner').getAllKeys(owner)) await logs.delete(key);
      await change.done;
    },
  };
}
