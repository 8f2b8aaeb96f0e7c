import type { ShortProfile } from '@cruddur/contract/schemas';
import { coalesce } from '../coalesce.ts';
import { EMPTY_CONVERSATION } from '../conversation-state.ts';
import { createStore } from '../store.ts';
import type { Conversation, ConversationDeps, ConversationView } from './conversation.ts';
import { openKept, syncConversation } from './conversation-sync.ts';
import { createPageLoader } from './page-loader.ts';

/** A conversation of which nothing is fetched yet: known by its uuid, or by a person. */
export function createConversation(
  deps: ConversationDeps,
  target: { uuid: string } | { person: ShortProfile },
): Conversation {
  const known = 'uuid' in target;
  let kept: Promise<void> | undefined;
  const conversation: Conversation = {
    deps,
    view: createStore<ConversationView>({
      ...(known ? { uuid: target.uuid } : {}),
      // Pushes before it was opened went to the inbox alone: its row says how far a page must reach.
      log: { ...EMPTY_CONVERSATION, knownSeq: known ? deps.inboxSeq(target.uuid) : 0 },
      phase: known ? 'loading' : 'ready',
      stale: false,
      older: 'idle',
      newer: 'idle',
    }),
    person: known ? undefined : target.person,
    shown: 0,
    behind: known,
    fetched: false,
    lookingAt: undefined,
    older: createPageLoader(deps.pauses, (older) =>
      conversation.view.set((view) => ({ ...view, older })),
    ),
    newer: createPageLoader(deps.pauses, (newer) =>
      conversation.view.set((view) => ({ ...view, newer })),
    ),
    openKept: () => {
      kept ??= openKept(conversation);
      return kept;
    },
    sync: coalesce(() => syncConversation(conversation)),
  };
  conversation.view.subscribe(() => deps.keep(conversation));
  return conversation;
}
