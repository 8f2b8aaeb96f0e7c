import type { Message } from '@cruddur/contract/schemas';
import type { ApiDeps, ApiErrorCode } from '../api.ts';
import type { ConversationState } from '../conversation-state.ts';
import type { Pauses } from '../pauses.ts';
import type { Store } from '../store.ts';

/** What a conversation needs of the world around it. */
export interface ConversationDeps {
  readonly api: ApiDeps;
  readonly pauses: Pauses;
  readonly newMessageUuid: () => string;
  /** The highest seq that the inbox shows, 0 when it shows none. */
  readonly inboxSeq: (uuid: string) => number;
  /** Takes the answer of a send, as if it had been pushed. */
  readonly onStored: (message: Message) => void;
}

/** How far a fetch has come. */
export type Phase = 'loading' | 'ready' | 'failed';

/** All that a screen shows of a conversation. */
export interface ConversationView {
  /** Missing until the first message to a person is known to be stored. */
  readonly uuid?: string;
  readonly log: ConversationState;
  readonly phase: Phase;
  /** Why `phase` is failed, or why newer messages cannot be fetched. */
  readonly error?: ApiErrorCode;
  readonly older: 'idle' | 'loading' | 'failed';
}

/** One conversation for as long as somebody is signed in, whether a screen shows it or not. */
export interface Conversation {
  readonly deps: ConversationDeps;
  readonly view: Store<ConversationView>;
  /** Whom to write to while there is no uuid. */
  readonly handle: string | undefined;
  /** What was typed and not sent. */
  draft: string;
  /** How many screens show it. Only a shown conversation is fetched. */
  shown: number;
  /** Whether something may be missing at the end of the log. */
  stale: boolean;
  readonly sync: () => Promise<void>;
  readonly drain: () => Promise<void>;
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
