import type { Device as Storage } from '@cruddur/client/device/device';
import { createMemoryDrafts } from '@cruddur/client/device/drafts';
import { createMemoryCache } from '@cruddur/client/device-cache/device-cache';
import type { OutboxEntry } from '@cruddur/client/outbox/outbox-entry';
import { createMemoryOutbox } from '@cruddur/client/outbox/outbox-storage';
import { SOLE_TAB, type TabMessage, type Tabs } from '@cruddur/client/tabs/tabs';
import type { Random } from '../random.ts';
import type { Scheduler } from './scheduler.ts';

/** A browser on a machine of one person: what outlives its tabs, and what they share. */
export interface ModelBrowser {
  /** When its machine is on a network again. */
  offlineUntil: number;
  /** What has reached the disk to be sent, in its order; what was taken out again is still here. */
  readonly written: OutboxEntry[];
  /** Opens a tab. */
  open(): ModelTab;
}

/** One tab, until it is closed or crashes: nothing that it has begun comes back to it after. */
export interface ModelTab {
  readonly storage: Storage;
  close(): void;
}

interface Turn {
  readonly tab: object;
  readonly signal: AbortSignal;
  readonly lead: (signal: AbortSignal) => Promise<void>;
}

/** A browser whose disk, locks and channel take their time. An old one has no locks. */
export function createModelBrowser(
  { scheduler, random }: { scheduler: Scheduler; random: Random },
  hasLocks: boolean,
): ModelBrowser {
  const outbox = createMemoryOutbox();
  const cache = createMemoryCache();
  const written: OutboxEntry[] = [];
  const listeners = new Map<object, (message: TabMessage) => void>();
  const turns: Turn[] = [];
  let diskFree = 0;
  let channelFree = 0;

  return { offlineUntil: 0, written, open };

  function open(): ModelTab {
    const tab = {};
    let isOpen = true;
    const onDisk = <R>(operation: () => Promise<R>): Promise<R> =>
      new Promise((resolve) => {
        // Never two at the same time: then chance would order them.
        diskFree = Math.max(diskFree + 0.01, scheduler.now() + random.int(0, 4));
        scheduler.after(diskFree - scheduler.now(), () => {
          // A tab that has gone meanwhile may have written or not, and never learns of it.
          if (!isOpen && random.chance(0.5)) return;
          const answer = operation();
          scheduler.after(random.int(0, 2), () => isOpen && resolve(answer));
        });
      });
    return {
      storage: {
        outbox: {
          add: (entry) =>
            onDisk(async () => {
              await outbox.add(entry);
              written.push({ ...entry, position: written.length });
            }),
          change: (uuid, change) => onDisk(() => outbox.change(uuid, change)),
          list: (owner) => onDisk(() => outbox.list(owner)),
          clear: (owner) => onDisk(() => outbox.clear(owner)),
        },
        cache: {
          loadGroups: (owner) => onDisk(() => cache.loadGroups(owner)),
          saveGroups: (owner, groups) => onDisk(() => cache.saveGroups(owner, groups)),
          loadMessages: (owner, uuid) => onDisk(() => cache.loadMessages(owner, uuid)),
          saveMessages: (owner, uuid, run) => onDisk(() => cache.saveMessages(owner, uuid, run)),
          clear: (owner) => onDisk(() => cache.clear(owner)),
        },
        drafts: createMemoryDrafts(),
        tabs: { lead: hasLocks ? leadOf(tab) : SOLE_TAB.lead, join: joinOf(tab) },
      },
      close: () => {
        isOpen = false;
        listeners.delete(tab);
        const held = turns[0]?.tab === tab;
        turns.splice(0, turns.length, ...turns.filter((turn) => turn.tab !== tab));
        if (held) grant();
      },
    };
  }

  /** One leads at a time; the next one hears of its turn a moment later. */
  function leadOf(tab: object): Tabs['lead'] {
    return (_owner, signal, lead) => {
      turns.push({ tab, signal, lead });
      if (turns.length === 1) grant();
      // Tabs here die, they do not freeze.
      return () => {};
    };
  }

  function grant(): void {
    const turn = turns[0];
    if (turn === undefined) return;
    const end = (): void => {
      if (turns[0] !== turn) return;
      turns.shift();
      grant();
    };
    scheduler.after(random.int(0, 20), () => {
      if (turns[0] !== turn) return;
      if (turn.signal.aborted) end();
      else void turn.lead(turn.signal).then(end);
    });
  }

  function joinOf(tab: object): Tabs['join'] {
    return (_owner, onMessage) => {
      listeners.set(tab, onMessage);
      const post = (message: TabMessage): void => {
        channelFree = Math.max(channelFree + 0.01, scheduler.now() + random.int(0, 3));
        scheduler.after(channelFree - scheduler.now(), () => {
          for (const [other, listener] of listeners) if (other !== tab) listener(message);
        });
      };
      return { post, leave: () => listeners.delete(tab) };
    };
  }
}
