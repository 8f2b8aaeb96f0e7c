import { discardEntry, enqueue, retryEntry } from '../outbox/outbox.ts';
import type { Conversation } from './conversation.ts';
import { jumpToNewest } from './paging.ts';

/**
 * Stores a message on this device, shows it, and sends it after those before it, by whichever tab
 * sends. Answers its uuid once it is stored: until then nothing else holds the text, so a draft of
 * it should stay. Fails only when the device cannot store anything.
 */
export async function submit(conversation: Conversation, message: string): Promise<string> {
  const { uuid, log } = conversation.view.get();
  const person =
    conversation.person ?? (uuid === undefined ? undefined : conversation.deps.peerOf(uuid));
  // What one has just written stands at the end: without an answer it will still be there.
  if (log.detached) jumpToNewest(conversation).catch(() => {});
  return enqueue(conversation.deps.outbox, {
    ...(uuid !== undefined && { message_group_uuid: uuid }),
    ...(person !== undefined && { person }),
    message,
  });
}

/** Sends a failed message again, as the same message. */
export function retry(conversation: Conversation, messageUuid: string): Promise<void> {
  return retryEntry(conversation.deps.outbox, messageUuid);
}

/**
 * Takes a message back. If it may have been stored by a lost try it shows as `unknown` until the log
 * has been looked at; then it is gone, or it shows as sent.
 */
export function discard(conversation: Conversation, messageUuid: string): Promise<void> {
  return discardEntry(conversation.deps.outbox, messageUuid);
}
