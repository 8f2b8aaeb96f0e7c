import type { Message } from '@cruddur/contract/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyKept,
  applyMessages,
  applyNewest,
  applyPushed,
  EMPTY_CONVERSATION,
  hasGap,
  hasNewer,
  hasOlder,
  jumpTo,
  lastSeq,
  showUnsent,
  trimRun,
} from './conversation-state.ts';
import type { PendingMessage } from './pending-message.ts';
import { MAX_RUN } from './run.ts';

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

const waiting = (uuid: string, more = {}): PendingMessage => ({
  message_uuid: uuid,
  message: 'x',
  status: 'sending',
  ...more,
});

test('a pending message leaves when the log shows it, not while it lies beyond a gap', () => {
  let state = applyMessages(EMPTY_CONVERSATION, run(1, 3));
  state = showUnsent(state, [waiting('m5')]);
  state = applyMessages(state, [message(5)]);
  state = showUnsent(state, []);
  expect(state.pending).toMatchObject([{ status: 'stored', seq: 5 }]);
  expect(hasGap(state)).toBe(true);
  state = applyMessages(state, [message(4), message(5)]);
  expect(state.pending).toHaveLength(0);
  expect(lastSeq(state)).toBe(5);
});

test('a pending message that was stored before the page that is shown leaves with that page', () => {
  let state = showUnsent(EMPTY_CONVERSATION, [waiting('m2')]);
  state = applyPushed(state, message(2));
  expect(state.pending).toMatchObject([{ status: 'stored', seq: 2 }]);
  state = applyMessages(state, run(5, 9));
  expect(state.pending).toEqual([]);
});

test('what waits shows in its order, with why it failed, and not beside its message', () => {
  const state = applyMessages(EMPTY_CONVERSATION, run(1, 3));
  const failed = waiting('b', { status: 'failed', error: 'message_uuid_reused' });
  const shown = showUnsent(state, [waiting('m3'), failed, waiting('c')]);
  expect(shown.pending).toEqual([failed, waiting('c')]);
  expect(showUnsent(shown, [failed, waiting('c')])).toBe(shown);
  expect(showUnsent(shown, []).pending).toEqual([]);
});

test('a push into a conversation of which nothing is held does not pass for its whole log', () => {
  const state = applyPushed(EMPTY_CONVERSATION, message(7));
  expect(state.messages).toEqual([]);
  expect(hasGap(state)).toBe(true);
});

// Applying what was kept and then the newest page equals a fetch: no hole, nothing of another log.
test('what was kept and the newest page make a run, whose end is the page', () => {
  const spans = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(spans, spans, fc.boolean(), ([from, size], [to, length], other) => {
      const kept = run(from, from + size).map((one) =>
        other ? { ...one, message_uuid: `old-${one.seq}` } : one,
      );
      const page = run(to, to + length);
      const state = applyNewest(applyKept(EMPTY_CONVERSATION, kept), page);
      const seqs = state.messages.map((one) => one.seq);
      expect(seqs).toEqual(seqs.map((_, i) => (seqs[0] as number) + i));
      const agrees = !other && from <= to + length + 1 && to <= from + size + 1;
      const meets = other ? from === to + length + 1 || to === from + size + 1 : agrees;
      if (!meets) expect(state.messages).toEqual(page);
      for (const one of page) expect(state.messages).toContainEqual(one);
    }),
  );
});

test('a page of an empty log shows that what was kept is of another', () => {
  expect(applyNewest(applyKept(EMPTY_CONVERSATION, run(1, 9)), []).messages).toEqual([]);
});

test('a jump stands apart from the end until newer pages have led there', () => {
  let state = applyMessages(EMPTY_CONVERSATION, run(90, 100));
  state = jumpTo(state, run(20, 25), false);
  expect(state.messages).toEqual(run(20, 25));
  expect([hasOlder(state), hasNewer(state), hasGap(state)]).toEqual([true, true, false]);
  state = applyPushed(state, message(101));
  expect([lastSeq(state), state.knownSeq]).toEqual([25, 101]);
  state = applyMessages(state, run(26, 101));
  expect([state.detached, hasNewer(state)]).toEqual([false, false]);
  expect(applyPushed(state, message(102)).messages).toEqual(run(20, 102));
});

test('a log of 100,000 messages is walked up and down in a run that stays short', () => {
  const END = 100_000;
  let state = applyNewest(EMPTY_CONVERSATION, run(END - 29, END));
  for (let i = 0; i < 40; i += 1) {
    const first = (state.messages[0] as Message).seq;
    state = trimRun(applyMessages(state, run(first - 30, first - 1)), first);
    expect(state.messages.length).toBeLessThanOrEqual(MAX_RUN);
    expect(state.messages[0]?.seq).toBe(first - 30);
  }
  expect([state.detached, state.knownSeq]).toEqual([true, END]);
  while (hasNewer(state)) {
    const last = lastSeq(state);
    state = trimRun(applyMessages(state, run(last + 1, Math.min(END, last + 30))), last);
    expect(state.messages.length).toBeLessThanOrEqual(MAX_RUN);
  }
  expect([state.detached, lastSeq(state)]).toEqual([false, END]);
});
