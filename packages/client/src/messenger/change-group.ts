import type { MessageGroup } from '@cruddur/contract/schemas';
import { markRead, patchMessageGroup } from '../api.ts';
import { takeGroups } from './inbox.ts';
import type { Messenger } from './messenger.ts';

/** Mutes or unmutes a conversation: shown at once, and taken back when the call fails, as this does. */
export async function setMuted(messenger: Messenger, uuid: string, muted: boolean): Promise<void> {
  showMuted(messenger, uuid, muted);
  try {
    takeGroups(messenger.inbox, [await patchMessageGroup(messenger.api, uuid, { muted })]);
  } catch (error) {
    showMuted(messenger, uuid, !muted);
    throw error;
  }
}

/** Whether there is something of somebody else at the end to be marked as unread. */
export function canMarkUnread(group: MessageGroup): boolean {
  return group.last_seq > group.sent_seq;
}

/**
 * Marks the last message of a conversation as unread; fails as the call does. Whatever shows the
 * conversation must go before it is looked at again, or it is marked as read.
 */
export async function markUnread(messenger: Messenger, uuid: string): Promise<void> {
  const group = messenger.inbox.view.get().groups.get(uuid);
  if (group === undefined || !canMarkUnread(group)) return;
  const body = { read_seq: group.last_seq - 1, mark_unread: true };
  const row = await markRead(messenger.api, uuid, body);
  messenger.inbox.readSeqs.delete(uuid);
  takeGroups(messenger.inbox, [row]);
}

function showMuted({ inbox }: Messenger, uuid: string, muted: boolean): void {
  inbox.view.set((view) => {
    const held = view.groups.get(uuid);
    if (held === undefined || held.muted === muted) return view;
    return { ...view, groups: new Map(view.groups).set(uuid, { ...held, muted }) };
  });
}
