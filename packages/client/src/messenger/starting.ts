import type { Message, MessageGroup } from '@cruddur/contract/schemas';
import { markBehind } from './conversation-sync.ts';
import { draftOf, keepDraft, moveDraft } from './draft.ts';
import type { Messenger } from './messenger.ts';
import { showIn } from './unsent.ts';

/**
 * Gives a starting conversation its uuid, whichever tells it first: the answer of its first send,
 * that message's push, or its row in the inbox.
 */
export function bindStarting(messenger: Messenger, personUuid: string, uuid: string): void {
  const starting = messenger.starting.get(personUuid);
  if (starting === undefined) return;
  messenger.starting.delete(personUuid);
  messenger.started.set(personUuid, uuid);
  const held = messenger.conversations.get(uuid);
  if (held === undefined) messenger.conversations.set(uuid, starting);
  const draft = draftOf(starting);
  keepDraft(starting, '');
  starting.view.set((view) => ({ ...view, uuid }));
  // Somebody may have opened the conversation by its uuid before it was known to be the same.
  moveDraft(draft, held ?? starting);
  showIn(messenger, held ?? starting);
  if (held === undefined) markBehind(starting);
}

/** Binds starting conversations that rows of the inbox tell of. */
export function bindToGroups(messenger: Messenger, groups: readonly MessageGroup[]): void {
  for (const group of groups) bindStarting(messenger, group.user_uuid, group.uuid);
}

/** Binds the starting conversation that this message was sent from. */
export function bindToMessage(messenger: Messenger, message: Message): void {
  const entry = messenger.outbox.entries
    .get()
    .find((one) => one.message_uuid === message.message_uuid);
  if (entry?.person === undefined) return;
  messenger.started.set(entry.person.uuid, message.message_group_uuid);
  bindStarting(messenger, entry.person.uuid, message.message_group_uuid);
}
