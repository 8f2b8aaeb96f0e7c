import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSseParser, type SseEvent } from './sse.ts';

test('events are the same however the stream is cut into chunks', () => {
  const stream =
    ': open\n\nid: a.1\ndata: {"x":1}\n\n: alive\n\ndata: one\ndata:two\r\n\r\nretry: soon\nretry: 250\n\nid: a.2\ndata\n\n';
  const expected: SseEvent[] = [
    { id: 'a.1', data: '{"x":1}' },
    { id: 'a.1', data: 'one\ntwo' },
    { id: 'a.2', data: '' },
  ];
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: stream.length })), (cuts) => {
      const events: SseEvent[] = [];
      const retries: number[] = [];
      const parse = createSseParser({
        onEvent: (event) => events.push(event),
        onRetry: retries.push.bind(retries),
      });
      const at = [0, ...cuts.sort((a, b) => a - b), stream.length];
      for (let i = 1; i < at.length; i += 1) parse(stream.slice(at[i - 1], at[i]));
      expect(events).toEqual(expected);
      expect(retries).toEqual([250]);
    }),
  );
});
