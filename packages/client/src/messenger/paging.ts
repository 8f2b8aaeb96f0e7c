import type { MessagesQuery } from '@cruddur/contract/schemas';
import { type Page, pageMessages } from '../api.ts';
import {
  applyMessages,
  applyNewest,
  type ConversationState,
  hasNewer,
  hasOlder,
  jumpTo,
  lastSeq,
  trimRun,
} from '../conversation-state.ts';
import type { Run } from '../run.ts';
import type { Conversation } from './conversation.ts';
import { PAGE, takePage } from './conversation-sync.ts';

/**
 * Fetches the page before the first message held, unless that is under way or there is none. What
 * is far below is dropped then; `loadNewer` brings it back.
 */
export function loadOlder(conversation: Conversation): Promise<void> {
  const { log } = conversation.view.get();
  const first = log.messages[0]?.seq;
  if (first === undefined || !hasOlder(log)) return Promise.resolve();
  return loadBeside(conversation, 'older', { before: first }, first);
}

/** Fetches the page after the last message held, where the run ends before the log does. */
export function loadNewer(conversation: Conversation): Promise<void> {
  const { log } = conversation.view.get();
  const last = lastSeq(log);
  if (!log.detached || !hasNewer(log)) return Promise.resolve();
  return loadBeside(conversation, 'newer', { after: last }, last);
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
  const page = await fetchPage(conversation, {});
  if (page === undefined) return;
  conversation.lookingAt = undefined;
  takePage(conversation, (log) => applyNewest(log, page.items));
}

/** Says which message is looked at: what is far from it may be dropped. `undefined` is the end. */
export function lookAt(conversation: Conversation, seq: number | undefined): void {
  conversation.lookingAt = seq;
}

async function loadBeside(
  conversation: Conversation,
  side: 'older' | 'newer',
  query: MessagesQuery,
  beside: number,
): Promise<void> {
  const { view } = conversation;
  // What was kept must have been compared with the log before anything is joined to it.
  if (view.get()[side] === 'loading' || view.get().stale) return;
  view.set((now) => ({ ...now, [side]: 'loading' }));
  try {
    const page = await fetchPage(conversation, query);
    if (page) takePage(conversation, (log) => trimRun(applyMessages(log, page.items), beside));
    view.set((now) => ({ ...now, [side]: 'idle' }));
  } catch {
    view.set((now) => ({ ...now, [side]: 'failed' }));
  }
}

async function jump(conversation: Conversation, query: MessagesQuery): Promise<void> {
  const page = await fetchPage(conversation, query);
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

async function fetchPage(
  conversation: Conversation,
  query: MessagesQuery,
): Promise<Page<Run[number]> | undefined> {
  const { uuid } = conversation.view.get();
  if (uuid === undefined) return undefined;
  return pageMessages(conversation.deps.api, uuid, { ...query, limit: PAGE });
}
