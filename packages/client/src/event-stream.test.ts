import { expect, test } from 'vitest';
import { runEventStream } from './event-stream.ts';

/** One answer with everything that was sent before the server ended it. */
function streamOf(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/event-stream' } });
}

const LONGEST_PAUSE_MS = 30_000;

/** Runs a stream through some answers, the last of which is final. */
async function runThrough(...answers: (() => Response)[]) {
  const events: string[] = [];
  const statuses: string[] = [];
  const pauses: number[] = [];
  const resumed: (string | null)[] = [];
  await runEventStream(
    {
      baseUrl: '',
      getToken: async () => 'token',
      fetch: async (_, init) => {
        resumed.push(new Headers(init?.headers).get('last-event-id'));
        return (answers.shift() as () => Response)();
      },
      timers: {
        after: (ms, run) => {
          // Nothing is silent here, however busy the machine is.
          if (ms > LONGEST_PAUSE_MS) return () => {};
          const timer = setTimeout(() => {
            pauses.push(ms);
            run();
          });
          return () => clearTimeout(timer);
        },
        now: () => 0,
        random: () => 0.5,
      },
    },
    {
      onEvent: ({ type }) => events.push(type),
      onStatus: (status, error) => statuses.push(error?.code ?? status),
    },
    new AbortController().signal,
  );
  return { events, statuses, pauses, resumed };
}

const revoked = () => streamOf(': open\n\ndata: {"type":"token_revoked"}\n\n');
const RESYNC = ': open\n\nid: 1\ndata: {"type":"resync"}\n\n';

test('a stream that ends because the session was ended is not opened again', async () => {
  const { events, statuses } = await runThrough(() => streamOf(RESYNC), revoked);
  expect(events).toEqual(['resync']);
  expect(statuses).toEqual(['connecting', 'open', 'connecting', 'open', 'token_revoked']);
});

test('a stream that is one too many is not opened again', async () => {
  const { statuses } = await runThrough(() => streamOf('data: {"type":"too_many_streams"}\n\n'));
  expect(statuses).toEqual(['connecting', 'open', 'too_many_streams']);
});

test('a server that stops says when to come back, and the client resumes where it was', async () => {
  const { pauses, resumed } = await runThrough(
    () => streamOf(`${RESYNC}retry: 700\n\n`),
    () => Response.json({ code: 'draining' }, { status: 503, headers: { 'retry-after': '3' } }),
    () => streamOf(RESYNC),
    revoked,
  );
  expect(resumed).toEqual([null, '1', '1', '1']);
  expect(pauses).toEqual([700, 3_000 + 0.5 * 500, 0.5 * 250]);
});

test('events that this client does not know are handed on and end nothing', async () => {
  const { events } = await runThrough(
    () => streamOf('data: {"type":"something.new"}\n\ndata: {"type":"resync"}\n\n'),
    revoked,
  );
  expect(events).toEqual(['something.new', 'resync']);
});
