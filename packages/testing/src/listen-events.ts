import { type ApiDeps, call } from '@cruddur/client/api';
import { createSseParser } from '@cruddur/client/sse';
import type { ServerEvent } from '@cruddur/contract/events';

/** One event stream as a bare client sees it: it does not come back. */
export interface HeardEvents {
  readonly events: ServerEvent[];
  /** What the server said about coming back. */
  readonly retries: number[];
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream; resolves when the server has accepted it, rejects with an `ApiError`. */
export async function listenToEvents(api: ApiDeps): Promise<HeardEvents> {
  const abort = new AbortController();
  const events: ServerEvent[] = [];
  const retries: number[] = [];
  const response = await call(api, '/api/events', { signal: abort.signal });
  const parse = createSseParser({
    onEvent: ({ data }) => events.push(JSON.parse(data) as ServerEvent),
    onRetry: (ms) => retries.push(ms),
  });
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) parse(decoder.decode(chunk, { stream: true }));
  };
  return { events, retries, ended: read().catch(() => {}), close: () => abort.abort() };
}
