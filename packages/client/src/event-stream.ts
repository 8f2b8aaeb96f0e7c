import type { ServerEvent } from '@cruddur/contract/events';
import { HEARTBEAT_MS } from '@cruddur/contract/heartbeat';
import { type ApiDeps, ApiError, call } from './api.ts';
import { createSseParser } from './sse.ts';
import type { Timers } from './timers.ts';

/** Whether events arrive: `connecting` also stands for waiting between two tries. */
export type StreamStatus = 'connecting' | 'open' | 'refused';

/** What an event stream reports to. */
export interface EventStreamListener {
  /** `id` is what a later stream may resume from. */
  readonly onEvent: (event: ServerEvent, id: string | undefined) => void;
  /** `refused` is final: the token is not accepted, or the account may not listen. */
  readonly onStatus: (status: StreamStatus, error?: ApiError) => void;
}

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 15_000;
/** A connection this long without a byte is dead, even if nobody said so. */
const SILENCE_MS = HEARTBEAT_MS * 2.5;

/**
 * Keeps one event stream open until `signal` aborts: reconnects with growing, jittered pauses,
 * resumes from the last event's id, at first from `lastEventId`, and gives up a connection that has
 * gone silent. Events are hints; on `resync` or a gap the listener fetches from the log.
 */
export async function runEventStream(
  deps: ApiDeps & { readonly timers: Timers },
  listener: EventStreamListener,
  signal: AbortSignal,
  lastEventId?: string,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    listener.onStatus('connecting');
    try {
      await readOnce(deps, signal, lastEventId, listener, (id) => {
        failures = 0;
        lastEventId = id ?? lastEventId;
      });
    } catch (error) {
      if (error instanceof ApiError && !error.retryable) {
        listener.onStatus('refused', error);
        return;
      }
    }
    if (signal.aborted) return;
    const limit = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
    await pause(deps.timers, deps.timers.random() * limit, signal);
    failures += 1;
  }
}

async function readOnce(
  deps: ApiDeps & { readonly timers: Timers },
  signal: AbortSignal,
  lastEventId: string | undefined,
  listener: EventStreamListener,
  onProgress: (id: string | undefined) => void,
): Promise<void> {
  const silence = new AbortController();
  const listen = (): (() => void) => deps.timers.after(SILENCE_MS, () => silence.abort());
  let stopListening = listen();
  try {
    const response = await call(deps, '/api/events', {
      signal: AbortSignal.any([signal, silence.signal]),
      headers: {
        accept: 'text/event-stream',
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
    });
    listener.onStatus('open');
    const parse = createSseParser(({ id, data }) => {
      onProgress(id);
      const event = JSON.parse(data) as ServerEvent;
      if (event.type === 'token_revoked') throw new ApiError('token_revoked');
      listener.onEvent(event, id);
    });
    const decoder = new TextDecoder();
    for await (const chunk of chunksOf(response)) {
      stopListening();
      stopListening = listen();
      parse(decoder.decode(chunk, { stream: true }));
    }
  } finally {
    stopListening();
  }
}

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  while (true) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function pause(timers: Timers, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = timers.after(ms, done);
    function done(): void {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
}
