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

/** A stream ends for good with one of these. */
const LAST_EVENTS = ['token_revoked', 'too_many_streams'] as const;

/** How one connection went. */
interface Connection {
  lastEventId: string | undefined;
  /** How many connections in a row brought nothing. */
  failures: number;
  /** When an ending stream asks to come back: the server spreads its clients itself. */
  retryMs: number | undefined;
  /** How long a refusal asks to wait at the least, all clients alike. */
  refusedMs: number;
}

/**
 * Keeps one event stream open until `signal` aborts: reconnects with growing, jittered pauses or
 * when the server asks to, resumes from the last event's id, at first from `lastEventId`, and gives up
 * a connection that has gone silent. Events are hints; on `resync` or a gap the listener fetches from
 * the log.
 */
export async function runEventStream(
  deps: ApiDeps & { readonly timers: Timers },
  listener: EventStreamListener,
  signal: AbortSignal,
  lastEventId?: string,
): Promise<void> {
  const connection: Connection = {
    lastEventId,
    failures: 0,
    retryMs: undefined,
    refusedMs: 0,
  };
  while (!signal.aborted) {
    listener.onStatus('connecting');
    connection.retryMs = undefined;
    connection.refusedMs = 0;
    try {
      await readOnce(deps, signal, connection, listener);
    } catch (error) {
      if (error instanceof ApiError && !error.retryable) {
        listener.onStatus('refused', error);
        return;
      }
      if (error instanceof ApiError) connection.refusedMs = error.retryAfterMs ?? 0;
    }
    if (signal.aborted) return;
    await pause(deps.timers, pauseMs(connection, deps.timers.random()), signal);
    connection.failures += 1;
  }
}

function pauseMs({ failures, retryMs, refusedMs }: Connection, random: number): number {
  const limit = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
  return Math.min(LAST_RETRY_MS, refusedMs) + Math.min(LAST_RETRY_MS, retryMs ?? random * limit);
}

async function readOnce(
  deps: ApiDeps & { readonly timers: Timers },
  signal: AbortSignal,
  connection: Connection,
  listener: EventStreamListener,
): Promise<void> {
  const silence = new AbortController();
  const listen = (): (() => void) => deps.timers.after(SILENCE_MS, () => silence.abort());
  let stopListening = listen();
  try {
    const response = await call(deps, '/api/events', {
      signal: AbortSignal.any([signal, silence.signal]),
      headers: {
        accept: 'text/event-stream',
        ...(connection.lastEventId !== undefined && { 'last-event-id': connection.lastEventId }),
      },
    });
    listener.onStatus('open');
    const parse = createParser(connection, listener);
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

function createParser(connection: Connection, listener: EventStreamListener) {
  return createSseParser({
    onEvent: ({ id, data }) => {
      connection.failures = 0;
      connection.lastEventId = id ?? connection.lastEventId;
      const event = JSON.parse(data) as ServerEvent;
      const last = LAST_EVENTS.find((type) => type === event.type);
      if (last !== undefined) throw new ApiError(last);
      listener.onEvent(event, id);
    },
    onRetry: (ms) => {
      connection.retryMs = ms;
    },
  });
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
