import type { Message, MessageGroup } from '@cruddur/contract/schemas';
import { type Conversation, setLog } from './conversation.ts';
import { markStale } from './conversation-sync.ts';
import type { Messenger } from './messenger.ts';

/**
 * Gives a starting conversation its uuid, whichever tells it first: the answer of its first send,
 * that message's push, or its row in the inbox.
 */
function bindStarting(messenger: Messenger, personUuid: string, uuid: string): void {
  const starting = messenger.starting.get(personUuid);
  if (starting === undefined) return;
  messenger.starting.delete(personUuid);
  messenger.started.set(personUuid, uuid);
  const held = messenger.conversations.get(uuid);
  if (held === undefined) messenger.conversations.set(uuid, starting);
  else moveUnsent(starting, held);
  starting.view.set((view) => ({ ...view, uuid }));
  if (held === undefined) markStale(starting);
}

/** Somebody opened the conversation by its uuid before it was known to be the same. */
function moveUnsent(from: Conversation, to: Conversation): void {
  const { pending } = from.view.get().log;
  setLog(from, (log) => ({ ...log, pending: [] }));
  setLog(to, (log) => ({ ...log, pending: [...log.pending, ...pending] }));
  if (to.draft === '') to.draft = from.draft;
  void to.drain();
}

/** Binds starting conversations that rows of the inbox tell of. */
export function bindToGroups(messenger: Messenger, groups: readonly MessageGroup[]): void {
  for (const group of groups) bindStarting(messenger, group.user_uuid, group.uuid);
}

/** Binds the starting conversation that this message was sent from. */
export function bindToMessage(messenger: Messenger, message: Message): void {
  for (const [personUuid, starting] of messenger.starting) {
    const { pending } = starting.view.get().log;
    if (!pending.some((one) => one.message_uuid === message.message_uuid)) continue;
    bindStarting(messenger, personUuid, message.message_group_uuid);
    return;
  }
}
