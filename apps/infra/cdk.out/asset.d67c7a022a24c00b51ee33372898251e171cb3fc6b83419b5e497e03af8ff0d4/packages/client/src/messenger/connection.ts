import type { ServerEvent } from '@cruddur/contract/events';
import { runEventStream } from '../event-stream.ts';
import type { Timers } from '../timers.ts';
import { markStale } from './conversation-sync.ts';
import { takeGroups } from './inbox.ts';
import type { Messenger } from './messenger.ts';
import { takeMessage } from './take-message.ts';

/** Several resyncs in a row, as of a stream that is opened twice, mean one fetch. */
const RESYNC_DELAY_MS = 40;

/** Fetches the inbox and keeps everything in step until the returned function is called. */
export function runMessenger(messenger: Messenger): () => void {
  const abort = new AbortController();
  messenger.running = true;
  const resync = delayed(messenger.timers, () => resyncAll(messenger), abort.signal);
  void messenger.inbox.refresh();
  void runEventStream(
    { ...messenger.api, timers: messenger.timers },
    {
      onEvent: (event) => takeEvent(messenger, event, resync),
      onStatus: (status, error) => {
        if (abort.signal.aborted) return;
        messenger.connection.set(() => (error ? { status, error: error.code } : { status }));
        if (status === 'open') messenger.pauses.wake();
      },
    },
    abort.signal,
  );
  return () => {
    messenger.running = false;
    abort.abort();
  };
}

/** Fetches what pushes may have missed. */
function resyncAll(messenger: Messenger): void {
  void messenger.inbox.refresh();
  for (const conversation of messenger.conversations.values()) markStale(conversation);
}

/** Feeds one event to all that it concerns. */
export function takeEvent(messenger: Messenger, event: ServerEvent, resync: () => void): void {
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
