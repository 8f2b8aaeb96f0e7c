import { type DeviceCache, neverFailing } from '../device-cache/device-cache.ts';
import { type OutboxStorage, withMemoryBehind } from '../outbox/outbox-storage.ts';
import { type BrowserTabsDeps, createBrowserTabs } from '../tabs/browser-tabs.ts';
import type { Device } from './device.ts';
import { createStoredDrafts, type KeyedStorage } from './drafts.ts';

/**
 * The device of a browser: IndexedDB, Web Locks, BroadcastChannel. Each of them may be missing or
 * refuse; then the page works without. The storage's code is fetched when it is first used.
 */
export function createBrowserDevice(
  browser: BrowserTabsDeps & {
    /** Its local storage; may fail where that is forbidden. */
    readonly openStorage: () => KeyedStorage;
  },
): Device {
  return {
    outbox: withMemoryBehind(loadedOutbox()),
    cache: neverFailing(loadedCache()),
    drafts: createStoredDrafts(browser.openStorage),
    tabs: createBrowserTabs(browser),
  };
}

function loadedOutbox(): OutboxStorage {
  const load = once(async () =>
    (await import('../outbox/indexed-db-outbox.ts')).createIndexedDbOutbox(),
  );
  return {
    add: async (entry) => (await load()).add(entry),
    change: async (messageUuid, change) => (await load()).change(messageUuid, change),
    list: async (owner) => (await load()).list(owner),
    clear: async (owner) => (await load()).clear(owner),
  };
}

function loadedCache(): DeviceCache {
  const load = once(async () =>
    (await import('../device-cache/indexed-db-cache.ts')).createIndexedDbCache(Date.now),
  );
  return {
    loadGroups: async (owner) => (await load()).loadGroups(owner),
    saveGroups: async (owner, groups) => (await load()).saveGroups(owner, groups),
    loadMessages: async (owner, uuid) => (await load()).loadMessages(owner, uuid),
    saveMessages: async (owner, uuid, messages) =>
      (await load()).saveMessages(owner, uuid, messages),
    clear: async (owner) => (await load()).clear(owner),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
