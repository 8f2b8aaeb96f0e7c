import type { PersonEvent } from '@cruddur/contract/events';
import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import type { Bus } from '../bus/bus.ts';
import type { Inboxes } from './inboxes.ts';
import type { LogEnds } from './log-ends.ts';
import { toMessageItem } from './page.ts';
import { toRowItem } from './rows.ts';

/** What is kept up by events. */
export interface HearingCaches {
  readonly ends: LogEnds;
  readonly inboxes: Inboxes;
}

/**
 * Lets caches hear what a bus carries. Answers the bus to publish on: what this process publishes is
 * heard before `publish` returns, however long the bus takes to bring it back.
 */
export function hearChanges(bus: Bus, caches: HearingCaches): Bus {
  bus.subscribe({
    onEvent: (user, event) => hear(caches, user, event),
    onLost: (user) => {
      // Logs are the same for both members: the other one's events, or their age, hold their ends.
      if (user !== undefined) return caches.inboxes.forget(user);
      caches.ends.doubt();
      caches.inboxes.clear();
    },
  });
  return {
    ...bus,
    publish: (user, event) => {
      hear(caches, user, event);
      bus.publish(user, event);
    },
  };
}

function hear({ ends, inboxes }: HearingCaches, user: UserUuid, event: PersonEvent): void {
  if (event.type === 'message.created') {
    ends.hear(toMessageItem(event.message));
    return;
  }
  if (event.type !== 'inbox.updated') return;
  const { message_group } = event;
  ends.hearTail(message_group.message_group_uuid as MessageGroupUuid, message_group.last_seq);
  inboxes.hear(user, toRowItem(user, message_group));
}
