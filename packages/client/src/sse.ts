/** One server-sent event. */
export interface SseEvent {
  readonly id: string | undefined;
  readonly data: string;
}

/** What an event stream says. */
export interface SseListener {
  readonly onEvent: (event: SseEvent) => void;
  /** After how many milliseconds to come back once the stream has ended. */
  readonly onRetry?: (ms: number) => void;
}

/**
 * Makes a parser of the `text/event-stream` format: give it the decoded chunks in order, it hands
 * out each whole event. Comments keep a connection alive and hand out nothing.
 * Source: WHATWG HTML, "Server-sent events", parsing an event stream.
 */
export function createSseParser({ onEvent, onRetry }: SseListener): (chunk: string) => void {
  let rest = '';
  let id: string | undefined;
  let data: string[] = [];
  const takeLine = (line: string): void => {
    if (line === '') {
      if (data.length > 0) onEvent({ id, data: data.join('\n') });
      data = [];
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    if (field === 'retry' && /^\d+$/.test(value)) onRetry?.(Number(value));
    if (field === 'id' && !value.includes('\0')) id = value;
  };
  return (chunk) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() as string;
    for (const line of lines) takeLine(line);
  };
}
