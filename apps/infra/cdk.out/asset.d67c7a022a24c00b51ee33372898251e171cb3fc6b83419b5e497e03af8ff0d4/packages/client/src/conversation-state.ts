import type { Message } from '@cruddur/contract/schemas';

/** A message that this client wants to send and does not show as part of the log yet. */
export interface PendingMessage {
  readonly message_uuid: string;
  readonly message: string;
  /** The last seq this client knew at the first try; the same on every retry. Missing before. */
  readonly after_seq?: number;
  readonly status: 'sending' | 'stored' | 'failed';
  /** Where it stands in the log, once it is stored. */
  readonly seq?: number;
  /** Why it failed, as an error code. */
  readonly error?: string;
}

/**
 * What a client knows of one conversation: an unbroken run of its log, and what it is sending.
 * Pure data; every function here returns a new state, or the same one when nothing changed.
 */
export interface ConversationState {
  /** Ascending by seq, without a gap. */
  readonly messages: readonly Message[];
  readonly pending: readonly PendingMessage[];
  /**
   * The highest seq that is known to exist. Above the last message's, something is missing: fetch
   * `after` the last one.
   */
  readonly knownSeq: number;
}

/** A conversation of which nothing is known. */
export const EMPTY_CONVERSATION: ConversationState = { messages: [], pending: [], knownSeq: 0 };

/** The seq of the last message held, 0 without one. */
export function lastSeq(state: ConversationState): number {
  return state.messages.at(-1)?.seq ?? 0;
}

/** Whether messages are known to exist after the last one held. */
export function hasGap(state: ConversationState): boolean {
  return state.knownSeq > lastSeq(state);
}

/** Whether older messages exist than the first one held. The log starts at 1 and has no gaps. */
export function hasOlder(state: ConversationState): boolean {
  return (state.messages[0]?.seq ?? 1) > 1;
}

/**
 * Takes messages from anywhere: a page, a push, the answer of a send. Those that continue the run
 * at either end are taken, those already held are dropped, and those beyond a gap only raise
 * `knownSeq`. The order and repetition of calls do not matter once the gap is filled.
 */
export function applyMessages(
  state: ConversationState,
  arrived: readonly Message[],
): ConversationState {
  if (arrived.length === 0) return state;
  const sorted = [...arrived].sort((a, b) => a.seq - b.seq);
  const messages = join(state.messages, sorted);
  const knownSeq = Math.max(state.knownSeq, sorted.at(-1)?.seq ?? 0);
  const pending = settlePending(state.pending, sorted, messages.at(-1)?.seq ?? 0);
  return messages === state.messages && knownSeq === state.knownSeq && pending === state.pending
    ? state
    : { messages, pending, knownSeq };
}

/** A pushed message while nothing is held yet must not become the whole run: it may lack a past. */
export function applyPushed(state: ConversationState, message: Message): ConversationState {
  if (state.messages.length > 0 || message.seq === 1) return applyMessages(state, [message]);
  const knownSeq = Math.max(state.knownSeq, message.seq);
  const pending = settlePending(state.pending, [message], 0);
  return knownSeq === state.knownSeq && pending === state.pending
    ? state
    : { ...state, pending, knownSeq };
}

/** Replaces the run by a page from elsewhere in the log, as a jump does. */
export function jumpTo(state: ConversationState, page: readonly Message[]): ConversationState {
  return applyMessages({ ...state, messages: [] }, page);
}

/** Fixes what a pending message is sent after, unless an earlier try has done so. */
export function fixAfterSeq(
  state: ConversationState,
  messageUuid: string,
  after_seq: number,
): ConversationState {
  const isFirstTry = (one: PendingMessage): boolean =>
    one.message_uuid === messageUuid && one.after_seq === undefined;
  if (!state.pending.some(isFirstTry)) return state;
  const pending = state.pending.map((one) => (isFirstTry(one) ? { ...one, after_seq } : one));
  return { ...state, pending };
}

/** Shows a message at once, before the server has it. */
export function addPending(
  state: ConversationState,
  pending: Pick<PendingMessage, 'message_uuid' | 'message'>,
): ConversationState {
  return { ...state, pending: [...state.pending, { ...pending, status: 'sending' }] };
}

/** Marks a pending message as failed, or as being tried again without an error. */
export function markPending(
  state: ConversationState,
  messageUuid: string,
  error: string | undefined,
): ConversationState {
  const pending = state.pending.map((one): PendingMessage => {
    if (one.message_uuid !== messageUuid || one.status === 'stored') return one;
    const { error: _, ...rest } = one;
    return error === undefined
      ? { ...rest, status: 'sending' }
      : { ...rest, status: 'failed', error };
  });
  return { ...state, pending };
}

/** Gives up a pending message. It may still be in the log if an answer was lost. */
export function removePending(state: ConversationState, messageUuid: string): ConversationState {
  return {
    ...state,
    pending: state.pending.filter((one) => one.message_uuid !== messageUuid),
  };
}

/**
 * Notes which pending messages have turned out to be stored. Such a one stands for its message
 * until the run has come to it, or past it: then it is among those that are loaded by scrolling.
 */
function settlePending(
  pending: readonly PendingMessage[],
  arrived: readonly Message[],
  lastSeq: number,
): readonly PendingMessage[] {
  const seqs = new Map(arrived.map(({ message_uuid, seq }) => [message_uuid, seq]));
  const isNews = ({ message_uuid, seq = Number.POSITIVE_INFINITY }: PendingMessage): boolean =>
    seqs.has(message_uuid) || seq <= lastSeq;
  if (!pending.some(isNews)) return pending;
  return pending
    .map((one) => {
      const seq = seqs.get(one.message_uuid);
      return seq === undefined ? one : { ...one, status: 'stored' as const, seq };
    })
    .filter(({ seq }) => seq === undefined || seq > lastSeq);
}

function join(held: readonly Message[], sorted: readonly Message[]): readonly Message[] {
  const first = held[0];
  if (first === undefined) return longestRunFromEnd(sorted);
  const before = runDownFrom(first.seq, sorted);
  const after = runUpFrom((held.at(-1) as Message).seq, sorted);
  return before.length + after.length === 0 ? held : [...before, ...held, ...after];
}

function runUpFrom(seq: number, sorted: readonly Message[]): Message[] {
  const run: Message[] = [];
  for (const message of sorted) if (message.seq === seq + run.length + 1) run.push(message);
  return run;
}

function runDownFrom(seq: number, sorted: readonly Message[]): Message[] {
  const run: Message[] = [];
  for (const message of [...sorted].reverse()) {
    if (message.seq === seq - run.length - 1) run.push(message);
  }
  return run.reverse();
}

function longestRunFromEnd(sorted: readonly Message[]): Message[] {
  const last = sorted.at(-1);
  return last === undefined ? [] : [...runDownFrom(last.seq, sorted), last];
}
