import type { ShortProfile } from '@cruddur/contract/schemas';
import type { ApiDeps, ApiErrorCode } from '../api.ts';
import type { ConversationState } from '../conversation-state.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Pauses } from '../pauses.ts';
import type { Run } from '../run.ts';
import type { Store } from '../store.ts';
import type { PageLoader, Paging } from './page-loader.ts';

/** What a conversation needs of the world around it. */
export interface ConversationDeps {
  readonly api: ApiDeps;
  readonly pauses: Pauses;
  readonly outbox: Outbox;
  /** The highest seq that the server's inbox shows, 0 when it shows none. */
  readonly inboxSeq: (uuid: string) => number;
  /** The other person, as far as the inbox knows. */
  readonly peerOf: (uuid: string) => ShortProfile | undefined;
  /** What is typed and not sent, by conversation, on this device. */
  readonly drafts: {
    readonly load: (key: string) => string;
    readonly save: (key: string, text: string) => void;
  };
  /** What this device has kept of the log. */
  readonly loadKept: (uuid: string) => Promise<Run>;
  /** Keeps on this device what is shown now. */
  readonly keep: (conversation: Conversation) => void;
}

/** How far a fetch has come. */
export type Phase = 'loading' | 'ready' | 'failed';

/** All that a screen shows of a conversation. */
export interface ConversationView {
  /** Missing until the first message to a person is known to be stored. */
  readonly uuid?: string;
  readonly log: ConversationState;
  readonly phase: Phase;
  /** Shown as this device has kept it; the server has not been asked yet. */
  readonly stale: boolean;
  /** Why `phase` is failed, or why newer messages cannot be fetched. */
  readonly error?: ApiErrorCode;
  readonly older: Paging;
  readonly newer: Paging;
}

/** One conversation for as long as somebody is signed in, whether a screen shows it or not. */
export interface Conversation {
  readonly deps: ConversationDeps;
  readonly view: Store<ConversationView>;
  /** Whom to write to while there is no uuid. */
  readonly person: ShortProfile | undefined;
  /** How many screens show it. Only a shown conversation is fetched. */
  shown: number;
  /** Whether something may be missing at the end of the log. */
  behind: boolean;
  /** Whether the server has answered with a part of the log. */
  fetched: boolean;
  /** The message that is looked at, when it is not the last one; what is far from it may be dropped. */
  lookingAt: number | undefined;
  /** Fetch what is beside the messages held. */
  readonly older: PageLoader;
  readonly newer: PageLoader;
  /** Looks for what this device has kept, once. */
  readonly openKept: () => Promise<void>;
  readonly sync: () => Promise<void>;
}

/** Changes the log of a conversation and nothing else of its view. */
export function setLog(
  conversation: Conversation,
  update: (log: ConversationState) => ConversationState,
): void {
  conversation.view.set((view) => {
    const log = update(view.log);
    return log === view.log ? view : { ...view, log };
  });
}
