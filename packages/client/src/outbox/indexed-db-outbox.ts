import type { DBSchema } from 'idb';
import { openWhenAsked } from '../device/database.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { OutboxStorage } from './outbox-storage.ts';

interface Schema extends DBSchema {
  entries: {
    key: number;
    value: OutboxEntry;
    indexes: { owner: string; message_uuid: string };
  };
}

/** An outbox in the browser's IndexedDB, shared by all tabs; a call is one transaction. */
export function createIndexedDbOutbox(): OutboxStorage {
  const database = openWhenAsked<Schema>({
    // A database of its own: nothing that is wrong with the cache may cost an unsent message.
    name: 'cruddur-outbox',
    stores: ['entries'],
    create: (made) => {
      const store = made.createObjectStore('entries', { keyPath: 'position', autoIncrement: true });
      store.createIndex('owner', 'owner');
      store.createIndex('message_uuid', 'message_uuid', { unique: true });
    },
  });
  const write = async () => {
    const transaction = (await database()).transaction('entries', 'readwrite', {
      // Said to be stored only when it is on the disk: what is shown must survive a crash.
      durability: 'strict',
    });
    return { store: transaction.store, done: transaction.done };
  };
  return {
    add: async (entry) => {
      const { store, done } = await write();
      // The database gives it its position.
      await Promise.all([store.add(entry as OutboxEntry), done]);
    },
    change: async (messageUuid, change) => {
      const { store, done } = await write();
      const entry = await store.index('message_uuid').get(messageUuid);
      const next = entry && change(entry);
      if (next) await store.put(next);
      else if (entry) await store.delete(entry.position);
      await done;
      return next;
    },
    list: async (owner) => (await database()).getAllFromIndex('entries', 'owner', owner),
    clear: async (owner) => {
      const { store, done } = await write();
      for (const key of await store.index('owner').getAllKeys(owner)) await store.delete(key);
      await done;
    },
  };
}
