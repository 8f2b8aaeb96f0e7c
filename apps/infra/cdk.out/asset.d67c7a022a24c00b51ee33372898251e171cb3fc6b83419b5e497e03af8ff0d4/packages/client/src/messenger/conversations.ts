import type { ShortProfile } from '@cruddur/contract/schemas';
import type { Conversation } from './conversation.ts';
import { createConversation } from './create-conversation.ts';
import type { Messenger } from './messenger.ts';
import { takeMessage } from './take-message.ts';

/** The conversation with this uuid: the same object every time. */
export function conversationOf(messenger: Messenger, uuid: string): Conversation {
  const held = messenger.conversations.get(uuid);
  if (held !== undefined) return held;
  const conversation = newConversation(messenger, { uuid });
  messenger.conversations.set(uuid, conversation);
  return conversation;
}

/** The conversation with a person: the one in the inbox, or one that the first message starts. */
export function conversationWith(messenger: Messenger, person: ShortProfile): Conversation {
  for (const group of messenger.inbox.view.get().groups.values()) {
    if (group.user_uuid === person.uuid) return conversationOf(messenger, group.uuid);
  }
  const started = messenger.started.get(person.uuid);
  if (started !== undefined) return conversationOf(messenger, started);
  const held = messenger.starting.get(person.uuid);
  if (held !== undefined) return held;
  const conversation = newConversation(messenger, { handle: person.handle });
  messenger.starting.set(person.uuid, conversation);
  return conversation;
}

function newConversation(
  messenger: Messenger,
  target: { uuid: string } | { handle: string },
): Conversation {
  const { api, pauses } = messenger;
  return createConversation(
    {
      api,
      pauses,
      newMessageUuid: messenger.newMessageUuid,
      inboxSeq: (uuid) => messenger.inbox.view.get().groups.get(uuid)?.last_seq ?? 0,
      onStored: (message) => takeMessage(messenger, message),
    },
    target,
  );
}
