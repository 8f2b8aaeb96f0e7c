import type { ShortProfile } from '@cruddur/contract/schemas';
import type { Conversation } from './conversation.ts';
import { createConversation } from './create-conversation.ts';
import type { Messenger } from './messenger.ts';
import { showIn } from './unsent.ts';

/** The conversation with this uuid: the same object every time. */
export function conversationOf(messenger: Messenger, uuid: string): Conversation {
  const held = messenger.conversations.get(uuid);
  if (held !== undefined) return held;
  const conversation = newConversation(messenger, { uuid });
  messenger.conversations.set(uuid, conversation);
  showIn(messenger, conversation);
  return conversation;
}

/** The conversation with a person: the one in the inbox, or one that the first message starts. */
export function conversationWith(messenger: Messenger, person: ShortProfile): Conversation {
  const uuid = messenger.uuidWith(person.uuid);
  if (uuid !== undefined) return conversationOf(messenger, uuid);
  const held = messenger.starting.get(person.uuid);
  if (held !== undefined) return held;
  const conversation = newConversation(messenger, { person });
  messenger.starting.set(person.uuid, conversation);
  showIn(messenger, conversation);
  return conversation;
}

function newConversation(
  messenger: Messenger,
  target: { uuid: string } | { person: ShortProfile },
): Conversation {
  const { api, pauses, outbox, inbox, device, viewer, keeper } = messenger;
  const rowOf = (uuid: string) => inbox.view.get().groups.get(uuid);
  return createConversation(
    {
      api,
      pauses,
      outbox,
      inboxSeq: (uuid) => (inbox.unproven.has(uuid) ? 0 : (rowOf(uuid)?.last_seq ?? 0)),
      peerOf: (uuid) => {
        const row = rowOf(uuid);
        if (row === undefined) return undefined;
        return { uuid: row.user_uuid, handle: row.handle, display_name: row.display_name };
      },
      drafts: {
        load: (key) => device.drafts.load(viewer.uuid, key),
        save: (key, text) => device.drafts.save(viewer.uuid, key, text),
      },
      loadKept: (uuid) => device.cache.loadMessages(viewer.uuid, uuid),
      keep: ({ view }) => {
        const { uuid, log, stale } = view.get();
        if (uuid === undefined || stale || log.detached) return;
        keeper.keepMessages(uuid, () => {
          const now = view.get();
          return now.stale || now.log.detached ? [] : now.log.messages;
        });
      },
    },
    target,
  );
}
