import type { MessagesQuery } from '@cruddur/contract/schemas';
import { type Page, pageMessages } from '../api.ts';
import {
  applyMessages,
  applyNewest,
  type ConversationState,
  firstSeq,
  hasNewer,
  hasOlder,
  jumpTo,
  lastSeq,
  trimRun,
} from '../conversation-state.ts';
import { persist } from '../persist.ts';
import type { Run } from '../run.ts';
import type { Conversation } from './conversation.ts';
import { PAGE, takePage } from './conversation-sync.ts';
import type { PageLoader } from './page-loader.ts';

const JUMP_TRIES = 4;

/**
 * Fetches the page before the first message held, unless that is under way or there is none. What
 * is far below is dropped then; `loadNewer` brings it back.
 */
export async function loadOlder(conversation: Conversation): Promise<void> {
  if (!hasOlder(conversation.view.get().log)) return;
  await loadBeside(conversation, conversation.older, firstSeq, (before) => ({ before }));
}

/** Fetches the page after the last message held, where the run ends before the log does. */
export async function loadNewer(conversation: Conversation): Promise<void> {
  const { log } = conversation.view.get();
  if (!log.detached || !hasNewer(log)) return;
  await loadBeside(conversation, conversation.newer, lastSeq, (after) => ({ after }));
}

/** Shows the messages around a seq, in place of those held. Fails with an `ApiError`. */
export function jumpToSeq(conversation: Conversation, seq: number): Promise<void> {
  return jump(conversation, { around: seq });
}

/** Shows the first messages from a time on, an ISO 8601 date or date and time. See `jumpToSeq`. */
export function jumpToTime(conversation: Conversation, at: string): Promise<void> {
  return jump(conversation, { at });
}

/** Shows the end of the log again. Fails with an `ApiError`. */
export async function jumpToNewest(conversation: Conversation): Promise<void> {
  const page = await fetchElsewhere(conversation, {});
  if (page === undefined) return;
  conversation.lookingAt = undefined;
  takePage(conversation, (log) => applyNewest(log, page.items));
}

/** Says which message is looked at: what is far from it may be dropped. `undefined` is the end. */
export function lookAt(conversation: Conversation, seq: number | undefined): void {
  conversation.lookingAt = seq;
}

/** Tries for as long as somebody looks and the message at that edge is the same. */
async function loadBeside(
  conversation: Conversation,
  loader: PageLoader,
  edgeOf: (log: ConversationState) => number,
  queryFor: (edge: number) => MessagesQuery,
): Promise<void> {
  const { log, stale } = conversation.view.get();
  // What was kept must have been compared with the log before anything is joined to it.
  if (stale) return;
  const edge = edgeOf(log);
  await loader.load({
    fetch: () => fetchPage(conversation, queryFor(edge)),
    take: (page) => {
      if (page) takePage(conversation, (log) => trimRun(applyMessages(log, page.items), edge));
    },
    wanted: () => conversation.shown > 0 && edgeOf(conversation.view.get().log) === edge,
  });
}

async function jump(conversation: Conversation, query: MessagesQuery): Promise<void> {
  const page = await fetchElsewhere(conversation, query);
  if (page === undefined) return;
  conversation.lookingAt = middleOf(page.items);
  takePage(
    conversation,
    (log): ConversationState => jumpTo(log, page.items, page.newer === undefined),
  );
  conversation.view.set(({ error: _, ...view }) => ({ ...view, phase: 'ready' }));
}

function middleOf(run: Run): number | undefined {
  return run[Math.floor(run.length / 2)]?.seq;
}

/** Most failures pass within a few tries; somebody waits for this one, and learns of the others. */
function fetchElsewhere(
  conversation: Conversation,
  query: MessagesQuery,
): Promise<Page<Run[number]> | undefined> {
  return persist({
    pauses: conversation.deps.pauses,
    attempt: () => fetchPage(conversation, query),
    tries: JUMP_TRIES,
  });
}

async function fetchPage(
  conversation: Conversation,
  query: MessagesQuery,
): Promise<Page<Run[number]> | undefined> {
  const { uuid } = conversation.view.get();
  if (uuid === undefined) return undefined;
  return pageMessages(conversation.deps.api, uuid, { ...query, limit: PAGE });
}
