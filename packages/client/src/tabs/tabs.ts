import type { ServerEvent } from '@cruddur/contract/events';
import type { Settings } from '@cruddur/contract/schemas';
import type { ApiErrorCode } from '../api.ts';
import type { StreamStatus } from '../event-stream.ts';

/** Whether pushes arrive, and why not when they never will. */
export interface Connection {
  readonly status: StreamStatus;
  readonly error?: ApiErrorCode;
}

/** What the tabs of one person tell each other. */
export type TabMessage =
  /** Asks the tab that leads how things stand, and whether it is still there. */
  | { readonly type: 'hello' }
  | { readonly type: 'connection'; readonly connection: Connection }
  /** An event of the stream that the leading tab holds; `id` is where another may resume. */
  | { readonly type: 'event'; readonly event: ServerEvent; readonly id?: string | undefined }
  /** The outbox in the storage has changed. */
  | { readonly type: 'outbox' }
  /** The viewer has changed what others may see of them. */
  | { readonly type: 'settings'; readonly settings: Settings }
  /** Asks the tabs in which somebody looks at a conversation. */
  | { readonly type: 'who_looks'; readonly conversation: string }
  | { readonly type: 'looking'; readonly conversation: string }
  /** The person has signed out: nothing of theirs may be kept. */
  | { readonly type: 'cleared' };

/** One tab's place among those of a person. */
export interface TabChannel {
  /** Tells the other tabs, not this one. */
  readonly post: (message: TabMessage) => void;
  readonly leave: () => void;
}

/** What the tabs of one browser have in common. */
export interface Tabs {
  /**
   * Calls `lead` when no other tab of the person leads, at once or as soon as the one that does has
   * ended, crashed or stepped down. This tab leads until the promise settles or `signal` aborts;
   * the signal that `lead` is given aborts then, or when another tab has taken over. Answers how to
   * lead at once, for when the tab whose turn it is does not answer any more.
   */
  readonly lead: (
    owner: string,
    signal: AbortSignal,
    lead: (signal: AbortSignal) => Promise<void>,
  ) => () => void;
  readonly join: (owner: string, onMessage: (message: TabMessage) => void) => TabChannel;
}

/** A tab for itself: it leads, and there is nobody to tell. */
export const SOLE_TAB: Tabs = {
  lead: (_owner, signal, lead) => {
    void lead(signal);
    return () => {};
  },
  join: () => ({ post: () => {}, leave: () => {} }),
};
