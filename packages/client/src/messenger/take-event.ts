import type { ServerEvent } from '@cruddur/contract/events';
import { takeGroups } from './inbox.ts';
import type { Messenger } from './messenger.ts';
import { takeMessage } from './take-message.ts';

/** Feeds one event to all that it concerns. */
export function takeEvent(
  messenger: Messenger,
  event: ServerEvent,
  resync: () => void,
  id?: string,
): void {
  messenger.lastEventId = id ?? messenger.lastEventId;
  switch (event.type) {
    case 'message.created':
      takeMessage(messenger, event.message);
      break;
    case 'inbox.updated':
      takeGroups(messenger.inbox, [event.message_group]);
      break;
    case 'resync':
      resync();
      break;
    default:
      messenger.live.takeEvent(event);
  }
}
