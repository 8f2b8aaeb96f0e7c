import { codeOf } from '../api-error.ts';
import { runEventStream } from '../event-stream.ts';
import type { Connection } from '../tabs/tabs.ts';
import type { Messenger } from './messenger.ts';
import { takeEvent } from './take-event.ts';

/** How often a tab asks the one that leads, and how often it does so in vain. */
const LOOK_MS = 10_000;
const MAX_UNANSWERED = 2;

/** Holds the event stream for all tabs and sends, until the signal aborts or the sign-in ends. */
export async function lead(
  messenger: Messenger,
  signal: AbortSignal,
  resync: () => void,
): Promise<void> {
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

/**
 * Some systems stop a tab in the background without ending it: it leads and does nothing. Then a
 * tab that runs takes over, and what both may send is stored once.
 */
export function watchLeader(messenger: Messenger, signal: AbortSignal, takeOver: () => void): void {
  messenger.unanswered = 0;
  const look = (): void => {
    if (signal.aborted) return;
    const isRefused = messenger.connection.get().status === 'refused';
    if (messenger.stepDown !== undefined || isRefused) messenger.unanswered = 0;
    else if (messenger.unanswered === MAX_UNANSWERED) takeOver();
    else ask(messenger);
    messenger.timers.after(LOOK_MS, look);
  };
  ask(messenger);
  messenger.timers.after(LOOK_MS, look);
}

function ask(messenger: Messenger): void {
  messenger.unanswered += 1;
  messenger.channel?.post({ type: 'hello' });
}

/** Shows whether pushes arrive; when they do again, what has failed is tried at once. */
export function setConnection(messenger: Messenger, connection: Connection): void {
  const { status, error } = messenger.connection.get();
  if (connection.status === status && connection.error === error) return;
  messenger.connection.set(() => connection);
  if (connection.status === 'open') messenger.pauses.wake();
}
