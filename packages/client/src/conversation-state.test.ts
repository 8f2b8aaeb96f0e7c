import type { Message } from '@cruddur/contract/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addPending,
  applyMessages,
  applyPushed,
  EMPTY_CONVERSATION,
  hasGap,
  hasOlder,
  jumpTo,
  lastSeq,
  markPending,
} from './conversation-state.ts';

const message = (seq: number): Message => ({
  uuid: `m${seq}`,
  message_uuid: `m${seq}`,
  message_group_uuid: 'g',
  seq,
  user_uuid: 'u',
  display_name: 'U',
  handle: 'u',
  message: `text ${seq}`,
  created_at: '2026-01-01T00:00:00.000000Z',
});
const run = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => message(from + i));

// Promise 2: who holds up to n has missed nothing up to n, whatever pushes were lost or doubled.
test('any pushes and pages end, after one catch-up, in what a fresh fetch shows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.array(
        fc.oneof(
          fc.integer({ min: 1, max: 40 }),
          fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })),
        ),
      ),
      (first, steps) => {
        let state = applyMessages(EMPTY_CONVERSATION, run(first, first + 3));
        for (const step of steps) {
          state =
            typeof step === 'number'
              ? applyPushed(state, message(step))
              : applyMessages(state, run(step[0], step[1]));
          const seqs = state.messages.map((one) => one.seq);
          expect(seqs).toEqual(seqs.map((_, i) => (seqs[0] as number) + i));
        }
        state = applyMessages(state, run(lastSeq(state) + 1, 44));
        state = applyMessages(state, run(1, (state.messages[0] as Message).seq - 1));
        expect(state.messages).toEqual(run(1, 44));
        expect([hasGap(state), hasOlder(state)]).toEqual([false, false]);
      },
    ),
  );
});

test('a pending message leaves when the log shows it, not while it lies beyond a gap', () => {
  let state = applyMessages(EMPTY_CONVERSATION, run(1, 3));
  state = addPending(state, { message_uuid: 'm5', message: 'text 5' });
  state = applyMessages(state, [message(5)]);
  expect(state.pending).toHaveLength(1);
  expect(hasGap(state)).toBe(true);
  state = applyMessages(state, [message(4), message(5)]);
  expect(state.pending).toHaveLength(0);
  expect(lastSeq(state)).toBe(5);
});

test('a pending message that was stored before the page that is shown leaves with that page', () => {
  let state = addPending(EMPTY_CONVERSATION, { message_uuid: 'm2', message: 'text 2' });
  state = applyPushed(state, message(2));
  expect(state.pending).toMatchObject([{ status: 'stored', seq: 2 }]);
  state = applyMessages(state, run(5, 9));
  expect(state.pending).toEqual([]);
});

test('a failed message says why, and being tried again forgets it', () => {
  let state = addPending(EMPTY_CONVERSATION, { message_uuid: 'a', message: 'x' });
  state = markPending(state, 'a', 'message_uuid_reused');
  expect(state.pending).toMatchObject([{ status: 'failed', error: 'message_uuid_reused' }]);
  expect(markPending(state, 'a', undefined).pending).toEqual([
    { message_uuid: 'a', message: 'x', status: 'sending' },
  ]);
});

test('a push into a conversation of which nothing is held does not pass for its whole log', () => {
  const state = applyPushed(EMPTY_CONVERSATION, message(7));
  expect(state.messages).toEqual([]);
  expect(hasGap(state)).toBe(true);
  expect(jumpTo(state, run(20, 25)).messages).toEqual(run(20, 25));
});
