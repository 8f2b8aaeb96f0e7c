import type { Message } from '@cruddur/contract/schemas';
import { applyMessageToInbox } from '../inbox-state.ts';
import { settleEntry } from '../outbox/outbox.ts';
import { receiveMessage } from './conversation-sync.ts';
import type { Messenger } from './messenger.ts';
import { bindToMessage } from './starting.ts';

/** Takes a message that was pushed or answered to a send: into the inbox and its conversation. */
export function takeMessage(messenger: Messenger, message: Message): void {
  bindToMessage(messenger, message);
  messenger.inbox.view.set((view) => {
    const groups = applyMessageToInbox(view.groups, message, messenger.viewer.uuid);
    return groups === view.groups ? view : { ...view, groups };
  });
  const conversation = messenger.conversations.get(message.message_group_uuid);
  if (conversation !== undefined) receiveMessage(conversation, message);
  settle(messenger, message);
  messenger.live.takeMessage(message);
}

/** What is in the log need not be sent any more, even if every answer to it was lost. */
function settle({ outbox, viewer }: Messenger, { message_uuid, user_uuid }: Message): void {
  const waits = outbox.entries.get().some((entry) => entry.message_uuid === message_uuid);
  // Storage that fails leaves it there: it is sent again, and found.
  if (waits && user_uuid === viewer.uuid) settleEntry(outbox, message_uuid).catch(() => {});
}
