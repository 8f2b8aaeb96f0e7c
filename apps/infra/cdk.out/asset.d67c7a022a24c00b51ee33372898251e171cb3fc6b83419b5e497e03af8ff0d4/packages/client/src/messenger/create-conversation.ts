import { coalesce } from '../coalesce.ts';
import { EMPTY_CONVERSATION } from '../conversation-state.ts';
import { createStore } from '../store.ts';
import type { Conversation, ConversationDeps, ConversationView } from './conversation.ts';
import { syncConversation } from './conversation-sync.ts';
import { drainQueue } from './send-queue.ts';

/** A conversation of which nothing is fetched yet: known by its uuid, or by a person's handle. */
export function createConversation(
  deps: ConversationDeps,
  target: { uuid: string } | { handle: string },
): Conversation {
  const known = 'uuid' in target;
  const conversation: Conversation = {
    deps,
    view: createStore<ConversationView>({
      ...(known ? { uuid: target.uuid } : {}),
      // Pushes before it was opened went to the inbox alone: its row says how far a page must reach.
      log: { ...EMPTY_CONVERSATION, knownSeq: known ? deps.inboxSeq(target.uuid) : 0 },
      phase: known ? 'loading' : 'ready',
      older: 'idle',
    }),
    handle: known ? undefined : target.handle,
    draft: '',
    shown: 0,
    stale: known,
    sync: coalesce(() => syncConversation(conversation)),
    drain: coalesce(() => drainQueue(conversation)),
  };
  return conversation;
}
