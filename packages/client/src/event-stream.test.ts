import { expect, test } from 'vitest';
import { runEventStream, type StreamStatus } from './event-stream.ts';
import { systemTimers } from './timers.ts';

/** One answer with everything that was sent before the server ended it. */
function streamOf(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/event-stream' } });
}

test('a stream that ends because the session was ended is not opened again', async () => {
  const answers = [
    ': open\n\nid: 1\ndata: {"type":"resync"}\n\n',
    ': open\n\ndata: {"type":"token_revoked"}\n\n',
  ];
  const events: string[] = [];
  const statuses: (StreamStatus | string)[] = [];
  await runEventStream(
    {
      baseUrl: '',
      getToken: async () => 'token',
      fetch: async () => streamOf(answers.shift() ?? ''),
      timers: { ...systemTimers, random: () => 0 },
    },
    {
      onEvent: ({ type }) => events.push(type),
      onStatus: (status, error) => statuses.push(error?.code ?? status),
    },
    new AbortController().signal,
  );
  expect(events).toEqual(['resync']);
  expect(statuses).toEqual(['connecting', 'open', 'connecting', 'open', 'token_revoked']);
  expect(answers).toEqual([]);
});
