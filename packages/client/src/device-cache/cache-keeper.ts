import type { MessageGroup } from '@cruddur/contract/schemas';
import type { Run } from '../run.ts';
import type { Timers } from '../timers.ts';
import { type DeviceCache, KEPT_GROUPS, KEPT_MESSAGES } from './device-cache.ts';

/** Pushes come in bursts: one write keeps them all. */
const DELAY_MS = 400;

/** Keeps a person's newest rows and messages on the device, a moment after they have changed. */
export interface CacheKeeper {
  /** `read` is called when it is time to write; newest first. */
  readonly keepGroups: (read: () => readonly MessageGroup[]) => void;
  /** `read` answers an unbroken run of the log up to its end as it is known here. */
  readonly keepMessages: (conversation: string, read: () => Run) => void;
  /** Nothing is written from now on, for good. */
  readonly stop: () => void;
}

/** What a keeper writes to, for whom, and whether they are signed in still. */
export interface CacheKeeperDeps {
  readonly cache: DeviceCache;
  readonly owner: string;
  readonly timers: Timers;
  readonly wanted: () => boolean;
}

/** A keeper that writes to a cache for one person. */
export function createCacheKeeper({ cache, owner, timers, wanted }: CacheKeeperDeps): CacheKeeper {
  const due = new Set<string>();
  let stopped = false;
  const later = (name: string, write: () => void): void => {
    if (due.has(name)) return;
    due.add(name);
    timers.after(DELAY_MS, () => {
      due.delete(name);
      if (!stopped && wanted()) write();
    });
  };
  return {
    keepGroups: (read) =>
      later('', () => void cache.saveGroups(owner, read().slice(0, KEPT_GROUPS))),
    keepMessages: (conversation, read) =>
      later(conversation, () => {
        const messages = read().slice(-KEPT_MESSAGES);
        if (messages.length > 0) void cache.saveMessages(owner, conversation, messages);
      }),
    stop: () => {
      stopped = true;
    },
  };
}
