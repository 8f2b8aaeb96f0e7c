import type { TabMessage } from '../tabs/tabs.ts';
import type { Timers } from '../timers.ts';
import { markBehind } from './conversation-sync.ts';
import { showKept } from './inbox.ts';
import { lead, setConnection, watchLeader } from './lead.ts';
import type { Messenger } from './messenger.ts';
import { takeEvent } from './take-event.ts';

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
  const takeOver = device.tabs.lead(viewer.uuid, abort.signal, (signal) =>
    lead(messenger, signal, resync),
  );
  watchLeader(messenger, abort.signal, takeOver);
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
      messenger.unanswered = 0;
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
    default:
      messenger.live.takeSaid(said);
  }
}

/** Fetches what pushes may have missed. */
function resyncAll(messenger: Messenger): void {
  void messenger.inbox.refresh();
  for (const conversation of messenger.conversations.values()) markBehind(conversation);
  messenger.live.resync();
}

function delayed(timers: Timers, run: () => void, signal: AbortSignal): () => void {
  let cancel = (): void => {};
  signal.addEventListener('abort', () => cancel());
  return () => {
    cancel();
    cancel = timers.after(RESYNC_DELAY_MS, run);
  };
}
