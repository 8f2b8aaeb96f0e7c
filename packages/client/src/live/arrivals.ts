import type { Message } from '@cruddur/contract/schemas';
import type { TabMessage } from '../tabs/tabs.ts';
import type { LiveDeps } from './live-deps.ts';

/** So long the other tabs may take to say that somebody looks at the conversation there. */
const ANSWER_MS = 250;

/** What a person may want to be told of. */
export interface Arrivals {
  /**
   * Hears of each message of others that arrives while nobody looks at its conversation in any tab;
   * of one that is muted or was read elsewhere, nothing. Only the tab that leads hears of any.
   */
  readonly subscribe: (listener: (message: Message) => void) => () => void;
  readonly take: (message: Message) => void;
  readonly takeSaid: (said: TabMessage) => void;
  /** Says which conversation a person can see in this tab now. */
  readonly lookAt: (conversation: string | undefined) => void;
}

/** Arrivals from now on. */
export function createArrivals(deps: LiveDeps): Arrivals {
  const listeners = new Set<(message: Message) => void>();
  const last = new Map<string, number>();
  const seenAt = new Map<string, number>();
  let lookingAt: string | undefined;
  const isOfInterest = ({ message_group_uuid, seq }: Message, since: number): boolean => {
    const row = deps.inbox.get().groups.get(message_group_uuid);
    if (row !== undefined && (row.muted || row.read_seq >= seq)) return false;
    return lookingAt !== message_group_uuid && (seenAt.get(message_group_uuid) ?? -1) < since;
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take: (message) => {
      const { message_group_uuid: uuid, seq, user_uuid } = message;
      if (!deps.wanted() || !deps.leads() || user_uuid === deps.viewer.uuid) return;
      if (seq <= (last.get(uuid) ?? 0)) return;
      last.set(uuid, seq);
      const now = deps.timers.now();
      if (listeners.size === 0 || !isOfInterest(message, now)) return;
      deps.post({ type: 'who_looks', conversation: uuid });
      deps.timers.after(ANSWER_MS, () => {
        if (!deps.wanted() || !isOfInterest(message, now)) return;
        for (const listener of [...listeners]) listener(message);
      });
    },
    takeSaid: (said) => {
      if (said.type === 'looking') seenAt.set(said.conversation, deps.timers.now());
      if (said.type !== 'who_looks' || said.conversation !== lookingAt) return;
      deps.post({ type: 'looking', conversation: lookingAt });
    },
    lookAt: (conversation) => {
      lookingAt = conversation;
    },
  };
}
