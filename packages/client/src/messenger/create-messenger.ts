import type { MessageGroup, ShortProfile } from '@cruddur/contract/schemas';
import type { ApiDeps } from '../api.ts';
import { createMemoryDevice, type Device } from '../device/device.ts';
import { createCacheKeeper } from '../device-cache/cache-keeper.ts';
import { sortedInbox } from '../inbox-state.ts';
import { createLive } from '../live/live.ts';
import type { LiveDeps } from '../live/live-deps.ts';
import { newMessageUuid } from '../message-uuid.ts';
import { createDrain } from '../outbox/drain.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { createPauses, type Pauses } from '../pauses.ts';
import { createStore } from '../store.ts';
import type { Connection } from '../tabs/tabs.ts';
import { systemTimers, type Timers } from '../timers.ts';
import { noteTail } from './conversation-sync.ts';
import { createInbox, type Inbox } from './inbox.ts';
import type { Messenger } from './messenger.ts';
import { createReadMarker } from './read-marks.ts';
import { bindToGroups } from './starting.ts';
import { takeMessage } from './take-message.ts';
import { sendingOf, showAllUnsent } from './unsent.ts';

/** What a messenger may be given; without a device, unsent messages last as long as the page. */
export interface MessengerOptions {
  readonly device?: Device;
  readonly timers?: Timers;
  readonly pauses?: Pauses;
  readonly newMessageUuid?: () => string;
}

/** A messenger that has fetched nothing and listens to nothing; see `runMessenger`. */
export function createMessenger(
  viewer: ShortProfile,
  api: ApiDeps,
  options: MessengerOptions = {},
): Messenger {
  const timers = options.timers ?? systemTimers;
  const pauses = options.pauses ?? createPauses(timers);
  const device = options.device ?? createMemoryDevice();
  const inbox: Inbox = createInbox({
    api,
    pauses,
    wanted: () => messenger.running,
    onGroups: (groups) => takeRows(messenger, groups),
  });
  const outbox = createOutbox({
    owner: viewer.uuid,
    storage: device.outbox,
    timers,
    newMessageUuid: options.newMessageUuid ?? newMessageUuid,
    onChanged: () => {
      messenger.channel?.post({ type: 'outbox' });
      messenger.drain();
    },
  });
  const connection = createStore<Connection>({ status: 'connecting' });
  const messenger: Messenger = {
    viewer,
    api,
    timers,
    pauses,
    device,
    outbox,
    drain: () => drain(),
    keeper: createCacheKeeper({
      cache: device.cache,
      owner: viewer.uuid,
      timers,
      wanted: () => messenger.running,
    }),
    inbox,
    connection,
    running: false,
    stepDown: undefined,
    channel: undefined,
    unanswered: 0,
    lastEventId: undefined,
    conversations: new Map(),
    starting: new Map(),
    started: new Map(),
    uuidWith: (personUuid) => uuidWith(messenger, personUuid),
    markRead: createReadMarker(inbox, pauses),
    live: createLive({
      ...{ api, timers, viewer, connection },
      inbox: inbox.view,
      ...standingOf(() => messenger),
    }),
  };
  const drain = createDrain({
    ...sendingOf(messenger),
    outbox,
    pauses,
    leads: () => messenger.stepDown !== undefined,
    onStored: (message) => {
      // Before the entry goes: no tab shows a moment without the message.
      messenger.channel?.post({ type: 'event', event: { type: 'message.created', message } });
      takeMessage(messenger, message);
    },
    onSignedOut: (error) => messenger.stepDown?.(error),
  });
  outbox.entries.subscribe(() => showAllUnsent(messenger));
  inbox.view.subscribe(() => {
    keepInbox(messenger);
    // A row may tell which conversation an entry is for.
    if (outbox.entries.get().length > 0) showAllUnsent(messenger);
  });
  return messenger;
}

/** How this tab stands among the others. */
function standingOf(messenger: () => Messenger): Pick<LiveDeps, 'wanted' | 'leads' | 'post'> {
  return {
    wanted: () => messenger().running,
    leads: () => messenger().stepDown !== undefined,
    post: (message) => messenger().channel?.post(message),
  };
}

function takeRows(messenger: Messenger, groups: readonly MessageGroup[]): void {
  bindToGroups(messenger, groups);
  for (const { uuid, last_seq } of groups) {
    const conversation = messenger.conversations.get(uuid);
    if (conversation !== undefined) noteTail(conversation, last_seq);
  }
}

function uuidWith({ inbox, started }: Messenger, personUuid: string): string | undefined {
  for (const group of inbox.view.get().groups.values()) {
    if (group.user_uuid === personUuid) return group.uuid;
  }
  return started.get(personUuid);
}

function keepInbox({ inbox, keeper }: Messenger): void {
  if (inbox.fetched) keeper.keepGroups(() => sortedInbox(inbox.view.get().groups));
}
