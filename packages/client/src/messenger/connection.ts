import type { ServerEvent } from '@cruddur/contract/events';
import { codeOf } from '../api-error.ts';
import { runEventStream } from '../event-stream.ts';
import type { Connection, TabMessage } from '../tabs/tabs.ts';
import type { Timers } from '../timers.ts';
import { markBehind } from './conversation-sync.ts';
import { showKept, takeGroups } from './inbox.ts';
import type { Messenger } from './messenger.ts';
import { takeMessage } from './take-message.ts';

/** Several resyncs in a row, as of a stream that is opened twice, mean one fetch. */
const RESYNC_DELAY_MS = 40;

/**
 * Shows what this device has kept, fetches the inbox, and keeps everything in step until the
 * returned function is called. Of all tabs of the person one holds the event stream and sends.
 */
export function runMessenger(messenger: Messenger): () => void {
  const { device, viewer, timers } = messenger;
  const abort = new AbortController();
  const resync = delayed(timers, () => resyncAll(messenger), abort.signal);
  messenger.running = true;
  messenger.channel = device.tabs.join(viewer.uuid, (said) => {
    if (!abort.signal.aborted) takeSaid(messenger, said, resync);
  });
  messenger.channel.post({ type: 'hello' });
  device.tabs.lead(viewer.uuid, abort.signal, (signal) => lead(messenger, signal, resync));
  void openKeptInbox(messenger);
  void messenger.outbox.reload().then(messenger.drain);
  void messenger.inbox.refresh();
  return () => {
    messenger.running = false;
    messenger.stepDown = undefined;
    abort.abort();
    messenger.channel?.leave();
    messenger.channel = undefined;
  };
}

async function openKeptInbox({ device, viewer, inbox }: Messenger): Promise<void> {
  showKept(inbox, await device.cache.loadGroups(viewer.uuid));
}

/** Holds the event stream for all tabs and sends, until the signal aborts or the sign-in ends. */
async function lead(messenger: Messenger, signal: AbortSignal, resync: () => void): Promise<void> {
  const turn = new AbortController();
  const ends = AbortSignal.any([signal, turn.signal]);
  const tell = (connection: Connection): void => {
    if (signal.aborted) return;
    setConnection(messenger, connection);
    messenger.channel?.post({ type: 'connection', connection });
  };
  const stepDown = (error: unknown): void => {
    messenger.stepDown = undefined;
    tell({ status: 'refused', error: codeOf(error) });
    turn.abort();
  };
  messenger.stepDown = stepDown;
  void messenger.outbox.reload().then(messenger.drain);
  await runEventStream(
    { ...messenger.api, timers: messenger.timers },
    {
      onEvent: (event, id) => {
        messenger.channel?.post({ type: 'event', event, id });
        takeEvent(messenger, event, resync, id);
      },
      onStatus: (status, error) => {
        if (turn.signal.aborted) return;
        if (error === undefined) tell({ status });
        else stepDown(error);
      },
    },
    ends,
    messenger.lastEventId,
  );
  if (messenger.stepDown === stepDown) messenger.stepDown = undefined;
}

/** Takes what another tab of the person says. */
function takeSaid(messenger: Messenger, said: TabMessage, resync: () => void): void {
  switch (said.type) {
    case 'hello':
      if (messenger.stepDown === undefined) return;
      messenger.channel?.post({ type: 'connection', connection: messenger.connection.get() });
      // It may have crashed right after it had stored a message, before it could tell.
      void messenger.outbox.reload().then(messenger.drain);
      break;
    case 'connection':
      if (messenger.stepDown === undefined) setConnection(messenger, said.connection);
      break;
    case 'event':
      takeEvent(messenger, said.event, resync, said.id);
      break;
    case 'outbox':
      void messenger.outbox.reload().then(messenger.drain);
      break;
    case 'cleared':
      messenger.keeper.stop();
      void messenger.device.cache.clear(messenger.viewer.uuid);
      void messenger.outbox.reload();
      break;
  }
}

function setConnection(messenger: Messenger, connection: Connection): void {
  messenger.connection.set(() => connection);
  if (connection.status === 'open') messenger.pauses.wake();
}

/** Fetches what pushes may have missed. */
function resyncAll(messenger: Messenger): void {
  void messenger.inbox.refresh();
  for (const conversation of messenger.conversations.values()) markBehind(conversation);
}

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
  }
}

function delayed(timers: Timers, run: () => void, signal: AbortSignal): () => void {
  let cancel = (): void => {};
  signal.addEventListener('abort', () => cancel());
  return () => {
    cancel();
    cancel = timers.after(RESYNC_DELAY_MS, run);
  };
}
