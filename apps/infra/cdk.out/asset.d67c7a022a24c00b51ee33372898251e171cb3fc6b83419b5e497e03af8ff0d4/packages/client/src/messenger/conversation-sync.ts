import type { Message } from '@cruddur/contract/schemas';
import { pageMessages } from '../api.ts';
import { codeOf, mayRetry } from '../api-error.ts';
import { applyMessages, applyPushed, hasGap, hasOlder } from '../conversation-state.ts';
import { catchUp } from './catch-up.ts';
import { type Conversation, type ConversationView, setLog } from './conversation.ts';

const PAGE = 30;
const CATCH_UP_PAGE = 100;

/** Keeps a conversation in step with the server until the returned function is called. */
export function showConversation(conversation: Conversation): () => void {
  conversation.shown += 1;
  if (conversation.stale) void conversation.sync();
  return () => {
    conversation.shown -= 1;
  };
}

/** Notes that pushes may have been missed: fetches now if shown, otherwise when next shown. */
export function markStale(conversation: Conversation): void {
  conversation.stale = true;
  if (conversation.shown > 0) void conversation.sync();
}

/** Takes one message that was pushed, or answered to a send. */
export function receiveMessage(conversation: Conversation, message: Message): void {
  setLog(conversation, (log) => applyPushed(log, message));
  if (hasGap(conversation.view.get().log)) markStale(conversation);
}

/** Takes news of how long the log is, from a row of the inbox. */
export function noteTail(conversation: Conversation, seq: number): void {
  setLog(conversation, (log) => (log.knownSeq >= seq ? log : { ...log, knownSeq: seq }));
  if (hasGap(conversation.view.get().log)) markStale(conversation);
}

/**
 * Fetches the newest page, or what is newer than the last message held, until it has it or nobody
 * looks any more. Called through `sync`.
 */
export async function syncConversation(conversation: Conversation): Promise<void> {
  const { uuid } = conversation.view.get();
  if (uuid === undefined) return;
  for (let failures = 1; ; failures += 1) {
    conversation.stale = false;
    try {
      conversation.stale = !(await fetchMissing(conversation, uuid));
      return;
    } catch (error) {
      conversation.stale = true;
      conversation.view.set((view) => ({ ...view, ...failure(view, error) }));
      if (!mayRetry(error)) return;
    }
    await conversation.deps.pauses.afterFailure(failures);
    if (conversation.shown === 0) return;
  }
}

/** Answers whether nothing is missing any more. */
async function fetchMissing(conversation: Conversation, uuid: string): Promise<boolean> {
  const isFirst = conversation.view.get().log.messages.length === 0;
  if (isFirst) await loadNewest(conversation, uuid);
  const isBehind = !isFirst || hasGap(conversation.view.get().log);
  if (isBehind && !(await catchUpConversation(conversation, uuid))) return false;
  conversation.view.set(({ error: _, ...view }) => ({ ...view, phase: 'ready' }));
  return true;
}

/** Fetches the page before the first message held, unless that is under way or there is none. */
export async function loadOlder(conversation: Conversation): Promise<void> {
  const { uuid, log, older } = conversation.view.get();
  const first = log.messages[0];
  if (uuid === undefined || first === undefined || !hasOlder(log) || older === 'loading') return;
  conversation.view.set((view) => ({ ...view, older: 'loading' }));
  try {
    const page = await pageMessages(conversation.deps.api, uuid, {
      before: first.seq,
      limit: PAGE,
    });
    setLog(conversation, (now) => applyMessages(now, page.items));
    conversation.view.set((view) => ({ ...view, older: 'idle' }));
  } catch {
    conversation.view.set((view) => ({ ...view, older: 'failed' }));
  }
}

async function loadNewest(conversation: Conversation, uuid: string): Promise<void> {
  conversation.view.set(({ error: _, ...view }) => ({ ...view, phase: 'loading' }));
  const page = await pageMessages(conversation.deps.api, uuid, { limit: PAGE });
  setLog(conversation, (log) => applyMessages(log, page.items));
}

function catchUpConversation(conversation: Conversation, uuid: string): Promise<boolean> {
  return catchUp({
    getLog: () => conversation.view.get().log,
    fetchAfter: (after) =>
      pageMessages(conversation.deps.api, uuid, { after, limit: CATCH_UP_PAGE }),
    take: (messages) => setLog(conversation, (log) => applyMessages(log, messages)),
    pauses: conversation.deps.pauses,
    wanted: () => conversation.shown > 0,
  });
}

function failure(view: ConversationView, error: unknown): Partial<ConversationView> {
  const code = codeOf(error);
  return view.log.messages.length === 0 ? { phase: 'failed', error: code } : { error: code };
}
