import type { Message } from '@cruddur/contract/schemas';
import { sendFirstMessage, sendMessage } from '../api.ts';
import { codeOf, mayRetry } from '../api-error.ts';
import {
  addPending,
  fixAfterSeq,
  lastSeq,
  markPending,
  type PendingMessage,
  removePending,
} from '../conversation-state.ts';
import { type Conversation, setLog } from './conversation.ts';

/** About a minute of pauses; then a person decides. */
const MAX_TRIES = 9;

/** Shows a message at once and sends it after those before it. */
export function submit(conversation: Conversation, text: string): void {
  const message_uuid = conversation.deps.newMessageUuid();
  setLog(conversation, (log) => addPending(log, { message_uuid, message: text }));
  void conversation.drain();
}

/** Sends a failed message again, as the same message. */
export function retry(conversation: Conversation, messageUuid: string): void {
  setLog(conversation, (log) => markPending(log, messageUuid, undefined));
  void conversation.drain();
}

/** Takes a failed message away. */
export function discard(conversation: Conversation, messageUuid: string): void {
  setLog(conversation, (log) => removePending(log, messageUuid));
}

/** Sends what waits, one after another, so that messages arrive in the order they were written. */
export async function drainQueue(conversation: Conversation): Promise<void> {
  for (let next = nextOf(conversation); next !== undefined; next = nextOf(conversation)) {
    await deliver(conversation, next.message_uuid);
  }
}

async function deliver(conversation: Conversation, messageUuid: string): Promise<void> {
  for (let failures = 1; ; failures += 1) {
    const pending = begin(conversation, messageUuid);
    if (pending === undefined) return;
    try {
      return conversation.deps.onStored(await post(conversation, pending));
    } catch (error) {
      if (!mayRetry(error)) return fail(conversation, [messageUuid], error);
      if (failures === MAX_TRIES) return fail(conversation, waitingOf(conversation), error);
      await conversation.deps.pauses.afterFailure(failures);
    }
  }
}

/**
 * The message as it is posted; undefined when a push has settled it meanwhile. From the first try
 * on its after_seq never changes: the server searches for the message after it.
 */
function begin(conversation: Conversation, messageUuid: string): PendingMessage | undefined {
  setLog(conversation, (log) => fixAfterSeq(log, messageUuid, tail(conversation)));
  const { pending } = conversation.view.get().log;
  return pending.find((one) => one.message_uuid === messageUuid && one.status === 'sending');
}

function post(conversation: Conversation, pending: PendingMessage): Promise<Message> {
  const { message_uuid, message, after_seq = 0 } = pending;
  const { uuid } = conversation.view.get();
  const body = { message_uuid, message, after_seq };
  return uuid === undefined
    ? sendFirstMessage(conversation.deps.api, { ...body, handle: conversation.handle ?? '' })
    : sendMessage(conversation.deps.api, { ...body, message_group_uuid: uuid });
}

/** When the server stays away nothing behind the message may overtake it, so all of it fails. */
function fail(conversation: Conversation, messageUuids: readonly string[], error: unknown): void {
  for (const uuid of messageUuids) {
    setLog(conversation, (log) => markPending(log, uuid, codeOf(error)));
  }
}

function nextOf(conversation: Conversation): PendingMessage | undefined {
  return conversation.view.get().log.pending.find(isWaiting);
}

function waitingOf(conversation: Conversation): string[] {
  const { pending } = conversation.view.get().log;
  return pending.filter(isWaiting).map((one) => one.message_uuid);
}

function isWaiting({ status }: PendingMessage): boolean {
  return status === 'sending';
}

/** The highest seq that is known to be in the log. */
function tail(conversation: Conversation): number {
  const { uuid, log } = conversation.view.get();
  const inbox = uuid === undefined ? 0 : conversation.deps.inboxSeq(uuid);
  return Math.max(lastSeq(log), log.knownSeq, inbox);
}
