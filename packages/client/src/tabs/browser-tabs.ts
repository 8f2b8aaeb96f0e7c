import { SOLE_TAB, type TabMessage, type Tabs } from './tabs.ts';

/** The part of the Web Locks API that is used here. */
export interface LockManager {
  request(
    name: string,
    options: { signal: AbortSignal } | { steal: true },
    hold: () => Promise<void>,
  ): Promise<unknown>;
}

/** What a browser may offer; an old one lacks either. */
export interface BrowserTabsDeps {
  readonly locks: LockManager | undefined;
  readonly BroadcastChannel: typeof BroadcastChannel | undefined;
}

/**
 * Tabs by Web Locks and BroadcastChannel. The browser gives the lock of a tab that closes or
 * crashes to the next one. Without locks every tab leads: each holds an event stream, and a message
 * that two of them send is stored once, since both send the same request.
 */
export function createBrowserTabs({ locks, BroadcastChannel: Channel }: BrowserTabsDeps): Tabs {
  return {
    lead: (owner, signal, lead) => {
      if (locks === undefined) return SOLE_TAB.lead(owner, signal, lead);
      return leadByLock(locks, `cruddur ${owner}`, signal, lead);
    },
    join: (owner, onMessage) => {
      if (Channel === undefined) return SOLE_TAB.join(owner, onMessage);
      const channel = new Channel(`cruddur ${owner}`);
      channel.onmessage = ({ data }) => onMessage(data as TabMessage);
      return {
        post: (message) => channel.postMessage(message),
        leave: () => channel.close(),
      };
    },
  };
}

function leadByLock(
  locks: LockManager,
  name: string,
  signal: AbortSignal,
  lead: (signal: AbortSignal) => Promise<void>,
): () => void {
  let waits = false;
  const take = (options: { signal: AbortSignal } | { steal: true }): void => {
    const turn = new AbortController();
    const hold = (): Promise<void> => {
      if ('signal' in options) waits = false;
      return signal.aborted ? Promise.resolve() : lead(AbortSignal.any([signal, turn.signal]));
    };
    // Fails when the lock was stolen, or when the signal aborts while others lead.
    locks.request(name, options, hold).catch(() => {
      turn.abort();
      if (!signal.aborted) wait();
    });
  };
  const wait = (): void => {
    if (waits) return;
    waits = true;
    take({ signal });
  };
  wait();
  return () => take({ steal: true });
}
