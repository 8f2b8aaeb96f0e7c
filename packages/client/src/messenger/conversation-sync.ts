import type { Message } from '@cruddur/contract/schemas';
import { pageMessages } from '../api.ts';
import { codeOf } from '../api-error.ts';
import {
  applyKept,
  applyMessages,
  applyNewest,
  applyPushed,
  type ConversationState,
  hasGap,
  lastSeq,
  trimRun,
} from '../conversation-state.ts';
import { persist } from '../persist.ts';
import { MAX_RUN } from '../run.ts';
import { catchUp } from './catch-up.ts';
import { type Conversation, type ConversationView, setLog } from './conversation.ts';

/** How many messages a page has. */
export const PAGE = 30;
const CATCH_UP_PAGE = 100;

/**
 * Keeps a conversation in step with the server until the returned function is called. What this
 * device has kept of it shows at once, as `stale`.
 */
export function showConversation(conversation: Conversation): () => void {
  conversation.shown += 1;
  if (conversation.behind) {
    void conversation.openKept();
    void conversation.sync();
  }
  return () => {
    conversation.shown -= 1;
  };
}

/** Notes that pushes may have been missed: fetches now if shown, otherwise when next shown. */
export function markBehind(conversation: Conversation): void {
  conversation.behind = true;
  if (conversation.shown > 0) void conversation.sync();
}

/** Takes one message that was pushed, or answered to a send. */
export function receiveMessage(conversation: Conversation, message: Message): void {
  setLog(conversation, (log) => {
    const next = applyPushed(log, message);
    // Somebody who has scrolled up a little must not lose what they look at to every push.
    const isLong = next.messages.length > 2 * MAX_RUN;
    return isLong ? trimRun(next, conversation.lookingAt ?? lastSeq(next)) : next;
  });
  if (hasGap(conversation.view.get().log)) markBehind(conversation);
}

/** Takes news of how long the log is, from a row of the inbox. */
export function noteTail(conversation: Conversation, seq: number): void {
  setLog(conversation, (log) => (log.knownSeq >= seq ? log : { ...log, knownSeq: seq }));
  if (hasGap(conversation.view.get().log)) markBehind(conversation);
}

/** Shows what this device has kept, unless the server has answered before. */
export async function openKept(conversation: Conversation): Promise<void> {
  const { uuid } = conversation.view.get();
  if (uuid === undefined) return;
  const kept = await conversation.deps.loadKept(uuid);
  if (conversation.fetched) return;
  conversation.view.set((view) => {
    const log = applyKept(view.log, kept);
    return log === view.log ? view : { ...view, log, phase: 'ready', stale: true };
  });
}

/**
 * Fetches the newest page, or what is newer than the last message held, until it has it or nobody
 * looks any more. Called through `sync`.
 */
export async function syncConversation(conversation: Conversation): Promise<void> {
  const { uuid } = conversation.view.get();
  if (uuid === undefined) return;
  await persist({
    pauses: conversation.deps.pauses,
    wanted: () => conversation.shown > 0,
    attempt: async () => {
      conversation.behind = false;
      conversation.behind = !(await fetchMissing(conversation, uuid));
    },
    onFailure: (error) => {
      conversation.behind = true;
      conversation.view.set((view) => ({ ...view, ...failure(view, error) }));
    },
  }).catch(() => {
    // The view says why.
  });
}

/**
 * Answers whether nothing is missing any more. What was kept, and what lies more than a run behind,
 * is compared with the newest page and gives way to it where the two do not meet.
 */
async function fetchMissing(conversation: Conversation, uuid: string): Promise<boolean> {
  const { log } = conversation.view.get();
  const isFar = log.knownSeq - lastSeq(log) > MAX_RUN;
  const fromEnd = !log.detached && (!conversation.fetched || isFar);
  if (fromEnd) await loadNewest(conversation, uuid);
  const isBehind = !fromEnd || hasGap(conversation.view.get().log);
  if (isBehind && !(await catchUpConversation(conversation, uuid))) return false;
  conversation.view.set(({ error: _, ...view }) => ({ ...view, phase: 'ready' }));
  return true;
}

async function loadNewest(conversation: Conversation, uuid: string): Promise<void> {
  const isEmpty = conversation.view.get().log.messages.length === 0;
  if (isEmpty) conversation.view.set(({ error: _, ...view }) => ({ ...view, phase: 'loading' }));
  const page = await pageMessages(conversation.deps.api, uuid, { limit: PAGE });
  if (conversation.view.get().log.detached) return;
  takePage(conversation, (log) => applyNewest(log, page.items));
}

/** Changes the log by a page of the server. */
export function takePage(
  conversation: Conversation,
  update: (log: ConversationState) => ConversationState,
): void {
  conversation.fetched = true;
  conversation.view.set((view) => ({ ...view, log: update(view.log), stale: false }));
}

async function catchUpConversation(conversation: Conversation, uuid: string): Promise<boolean> {
  const log = (): ConversationState => conversation.view.get().log;
  const done = await catchUp({
    getLog: log,
    fetchAfter: (after) =>
      pageMessages(conversation.deps.api, uuid, { after, limit: CATCH_UP_PAGE }),
    take: (messages) =>
      setLog(conversation, (held) => {
        const next = applyMessages(held, messages);
        return trimRun(next, conversation.lookingAt ?? lastSeq(next));
      }),
    pauses: conversation.deps.pauses,
    wanted: () => conversation.shown > 0 && !log().detached,
  });
  return done || log().detached;
}

function failure(view: ConversationView, error: unknown): Partial<ConversationView> {
  const code = codeOf(error);
  return view.log.messages.length === 0 ? { phase: 'failed', error: code } : { error: code };
}
