import type { ServerResponse } from 'node:http';
import type { ServerEvent } from '@cruddur/contract/events';
import type { StampedEvent } from '@cruddur/core/bus/hub';

/** One open event stream. */
export interface EventWriter {
  event(event: StampedEvent): void;
  /** Keeps the connection open. */
  heartbeat(): void;
  /** Ends it; `retryMs` tells the client when to come back. */
  end(last?: ServerEvent, retryMs?: number): void;
}

/** A reader this far behind is cut off; it will reconnect and catch up from the log. */
const MOST_BUFFERED_BYTES = 256 * 1024;

/** Writes to a response, never holding more than 256 KB and one event for a reader that is slow. */
export function createEventWriter(response: ServerResponse): EventWriter {
  // Something to read at once, so that proxies and clients see the stream open.
  write(': open\n\n');
  return {
    event: ({ id, event }) => write(`${id === undefined ? '' : `id: ${id}\n`}${dataOf(event)}`),
    heartbeat: () => write(': alive\n\n'),
    end: (last, retryMs) => {
      if (retryMs !== undefined) write(`retry: ${Math.round(retryMs)}\n\n`);
      response.end(last && dataOf(last));
    },
  };

  function write(text: string): void {
    if (response.destroyed || response.writableEnded) return;
    response.write(text);
    if (response.writableLength > MOST_BUFFERED_BYTES) response.destroy();
  }
}

function dataOf(event: ServerEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
