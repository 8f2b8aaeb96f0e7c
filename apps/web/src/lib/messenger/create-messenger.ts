import type { ApiDeps } from '@cruddur/client/api';
import { newMessageUuid } from '@cruddur/client/message-uuid';
import type { ShortProfile } from '@cruddur/contract/schemas';
import { createPauses } from '../pauses.ts';
import { createStore } from '../store.ts';
import { createInbox } from './inbox.ts';
import type { Connection, Messenger } from './messenger.ts';
import { createReadMarker } from './read-marks.ts';
import { bindToGroups } from './starting.ts';

/** A messenger that has fetched nothing and listens to nothing; see `runMessenger`. */
export function createMessenger(
  viewer: ShortProfile,
  api: ApiDeps,
  options: Partial<Pick<Messenger, 'pauses' | 'newMessageUuid'>> = {},
): Messenger {
  const pauses = options.pauses ?? createPauses();
  const inbox = createInbox(api, (groups) => bindToGroups(messenger, groups));
  const messenger: Messenger = {
    viewer,
    api,
    pauses,
    newMessageUuid: options.newMessageUuid ?? newMessageUuid,
    inbox,
    connection: createStore<Connection>({ status: 'connecting' }),
    conversations: new Map(),
    starting: new Map(),
    markRead: createReadMarker(inbox, pauses),
  };
  return messenger;
}
