import { EMPTY_CONVERSATION } from '@cruddur/client/conversation-state';
import { ADA, message } from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import { timelineOf } from './timeline.ts';

const at = (seq: number, iso: string, author?: typeof ADA) => ({
  ...message(seq, author),
  created_at: iso,
});

test('days are separated, and turns of one author are joined', () => {
  const messages = [
    at(1, '2026-01-01T12:00:00Z'),
    at(2, '2026-01-01T12:01:00Z'),
    at(3, '2026-01-01T12:30:00Z'),
    at(4, '2026-01-01T12:30:01Z', ADA),
    at(5, '2026-01-03T12:00:00Z', ADA),
  ];
  const rows = timelineOf({ ...EMPTY_CONVERSATION, messages, knownSeq: 5 }, ADA.uuid);
  const told = rows.map((row) =>
    row.kind === 'message'
      ? `${row.message.seq}${row.own ? ' own' : ''}${row.startsTurn ? ' starts' : ''}`
      : row.kind,
  );
  expect(told).toEqual([
    'beginning',
    'day',
    '1 starts',
    '2',
    '3 starts',
    '4 own starts',
    'day',
    '5 own starts',
  ]);
});

test('a message keeps its key when it settles', () => {
  const pending = { message_uuid: 'x', message: 'hi', after_seq: 0, status: 'sending' } as const;
  const before = timelineOf({ ...EMPTY_CONVERSATION, pending: [pending] }, ADA.uuid);
  const stored = [message(1, ADA, 'x')];
  const after = timelineOf({ ...EMPTY_CONVERSATION, messages: stored, knownSeq: 1 }, ADA.uuid);
  expect(before.at(-1)?.key).toBe(after.at(-1)?.key);
});

test('what is unread starts under a heading, and a turn with it', () => {
  const messages = [1, 2, 3].map((seq) => at(seq, '2026-01-01T12:00:00Z'));
  const rows = timelineOf({ ...EMPTY_CONVERSATION, messages, knownSeq: 3 }, ADA.uuid, 2);
  expect(rows.map((row) => row.kind)).toEqual([
    'beginning',
    'day',
    'message',
    'unread',
    'message',
    'message',
  ]);
  expect(rows[4]).toMatchObject({ startsTurn: true });
  expect(rows[5]).toMatchObject({ startsTurn: false });
});

test('no row says that the conversation begins where older messages exist', () => {
  const rows = timelineOf({ ...EMPTY_CONVERSATION, messages: [message(2)], knownSeq: 2 }, ADA.uuid);
  expect(rows.map((row) => row.kind)).toEqual(['day', 'message']);
});
