import type { ShortProfile } from '@cruddur/contract/schemas';
import type { ApiDeps } from '../api.ts';
import { newMessageUuid } from '../message-uuid.ts';
import { createPauses } from '../pauses.ts';
import { createStore } from '../store.ts';
import { systemTimers } from '../timers.ts';
import { noteTail } from './conversation-sync.ts';
import { createInbox } from './inbox.ts';
import type { Connection, Messenger } from './messenger.ts';
import { createReadMarker } from './read-marks.ts';
import { bindToGroups } from './starting.ts';

/** A messenger that has fetched nothing and listens to nothing; see `runMessenger`. */
export function createMessenger(
  viewer: ShortProfile,
  api: ApiDeps,
  options: Partial<Pick<Messenger, 'timers' | 'pauses' | 'newMessageUuid'>> = {},
): Messenger {
  const timers = options.timers ?? systemTimers;
  const pauses = options.pauses ?? createPauses(timers);
  const inbox = createInbox({
    api,
    pauses,
    wanted: () => messenger.running,
    onGroups: (groups) => {
      bindToGroups(messenger, groups);
      for (const { uuid, last_seq } of groups) {
        const conversation = messenger.conversations.get(uuid);
        if (conversation !== undefined) noteTail(conversation, last_seq);
      }
    },
  });
  const messenger: Messenger = {
    viewer,
    api,
    timers,
    pauses,
    newMessageUuid: options.newMessageUuid ?? newMessageUuid,
    inbox,
    connection: createStore<Connection>({ status: 'connecting' }),
    running: false,
    conversations: new Map(),
    starting: new Map(),
    started: new Map(),
    markRead: createReadMarker(inbox, pauses),
  };
  return messenger;
}
