import type { Message } from '@cruddur/contract/schemas';
import { mergeUnsent, type PendingMessage, settlePending } from './pending-message.ts';
import { cutAround, longestRunFromEnd, type Run, runDownFrom, runUpFrom } from './run.ts';

/**
 * What a client knows of one conversation: an unbroken run of its log, and what it is sending.
 * Pure data; every function here returns a new state, or the same one when nothing changed. Each
 * costs at most in proportion to the run, which `trimRun` keeps short, and not to the log.
 */
export interface ConversationState {
  /** Ascending by seq, without a gap. */
  readonly messages: Run;
  readonly pending: readonly PendingMessage[];
  /**
   * The highest seq that is known to exist. Above the last message's, something is missing: fetch
   * `after` the last one.
   */
  readonly knownSeq: number;
  /** Whether the run ends before the log does because somebody looks at an older part of it. */
  readonly detached: boolean;
}

/** A conversation of which nothing is known. */
export const EMPTY_CONVERSATION: ConversationState = {
  messages: [],
  pending: [],
  knownSeq: 0,
  detached: false,
};

/** The seq of the first message held, 0 without one. */
export function firstSeq(state: ConversationState): number {
  return state.messages[0]?.seq ?? 0;
}

/** The seq of the last message held, 0 without one. */
export function lastSeq(state: ConversationState): number {
  return state.messages.at(-1)?.seq ?? 0;
}

/** Whether messages are known to exist after the last one held. */
export function hasNewer(state: ConversationState): boolean {
  return state.knownSeq > lastSeq(state);
}

/** Whether newer messages are missing that should be there. */
export function hasGap(state: ConversationState): boolean {
  return !state.detached && hasNewer(state);
}

/** Whether older messages exist than the first one held. The log starts at 1 and has no gaps. */
export function hasOlder(state: ConversationState): boolean {
  return firstSeq(state) > 1;
}

/**
 * Takes messages from anywhere: a page, a push, the answer of a send. Those that continue the run
 * at either end are taken, those already held are dropped, and those beyond a gap only raise
 * `knownSeq`. The order and repetition of calls do not matter once the gap is filled.
 */
export function applyMessages(state: ConversationState, arrived: Run): ConversationState {
  if (arrived.length === 0) return state;
  const sorted = [...arrived].sort((a, b) => a.seq - b.seq);
  return withRun(state, join(state.messages, sorted), sorted);
}

/** A pushed message while nothing is held yet must not become the whole run: it may lack a past. */
export function applyPushed(state: ConversationState, message: Message): ConversationState {
  if (state.messages.length > 0 || message.seq === 1) return applyMessages(state, [message]);
  return withRun(state, state.messages, [message]);
}

/**
 * Takes the newest page of the log, oldest first. What is held stays where the page meets it and
 * both agree; otherwise the page replaces it, so that no hole is ever shown as if it were whole.
 */
export function applyNewest(state: ConversationState, page: Run): ConversationState {
  const last = page.at(-1)?.seq ?? 0;
  const merged = meets(state.messages, page)
    ? [
        ...state.messages.filter(({ seq }) => seq < (page[0] as Message).seq),
        ...page,
        ...state.messages.filter(({ seq }) => seq > last),
      ]
    : longestRunFromEnd(page);
  return withRun({ ...state, detached: false }, merged, page);
}

/** Shows what this device has kept of the log, until the log itself can be asked. */
export function applyKept(state: ConversationState, kept: Run): ConversationState {
  if (state.messages.length > 0 || kept.length === 0) return state;
  // How long the log is, only the server can tell: what is kept may be of another one.
  return { ...withRun(state, kept, kept), knownSeq: state.knownSeq };
}

/** Replaces the run by a page from elsewhere in the log, as a jump does. */
export function jumpTo(state: ConversationState, page: Run, isNewest: boolean): ConversationState {
  const run = longestRunFromEnd(page);
  const last = run.at(-1)?.seq ?? 0;
  const knownSeq = Math.max(state.knownSeq, isNewest ? last : last + 1);
  return withRun({ ...state, knownSeq, detached: last < knownSeq }, run, page);
}

/** Drops what is far from the message at `seq`, when the run has grown long. */
export function trimRun(state: ConversationState, seq: number): ConversationState {
  const messages = cutAround(state.messages, seq);
  if (messages === state.messages) return state;
  const knownSeq = Math.max(state.knownSeq, lastSeq(state));
  const detached = state.detached || (messages.at(-1)?.seq ?? 0) < lastSeq(state);
  return { ...state, messages, knownSeq, detached };
}

/** Shows what waits to be sent, in its order; see `mergeUnsent`. */
export function showUnsent(
  state: ConversationState,
  unsent: readonly PendingMessage[],
): ConversationState {
  const pending = mergeUnsent(state.pending, unsent, state.messages);
  return pending === state.pending ? state : { ...state, pending };
}

function withRun(state: ConversationState, messages: Run, arrived: Run): ConversationState {
  const last = messages.at(-1)?.seq ?? 0;
  const knownSeq = Math.max(state.knownSeq, arrived.at(-1)?.seq ?? 0);
  const pending = settlePending(state.pending, arrived, last);
  const detached = state.detached && last < knownSeq;
  const same =
    messages === state.messages &&
    knownSeq === state.knownSeq &&
    pending === state.pending &&
    detached === state.detached;
  return same ? state : { messages, pending, knownSeq, detached };
}

/** Whether a page touches the run that is held, and nothing that both hold differs. */
function meets(held: Run, page: Run): boolean {
  const [first, last] = [held[0]?.seq ?? 0, held.at(-1)?.seq ?? 0];
  const [from, to] = [page[0]?.seq ?? 0, page.at(-1)?.seq ?? 0];
  if (held.length === 0 || page.length === 0 || from > last + 1 || to < first - 1) return false;
  return page.every(({ seq, message_uuid }) => {
    const other = held[seq - first];
    return other === undefined || other.message_uuid === message_uuid;
  });
}

function join(held: Run, sorted: Run): Run {
  const first = held[0];
  if (first === undefined) return longestRunFromEnd(sorted);
  const before = runDownFrom(first.seq, sorted);
  const after = runUpFrom((held.at(-1) as Message).seq, sorted);
  return before.length + after.length === 0 ? held : [...before, ...held, ...after];
}
