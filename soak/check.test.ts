import type { MessageUuid, UserUuid } from '@cruddur/contract/ids';
import { toMessageGroup } from '@cruddur/core/conversation/rows';
import { shorten } from '@cruddur/core/conversation/shorten';
import type { MessageItem } from '@cruddur/core/table/items';
import { messageKey, parseRowKey, rowKey } from '@cruddur/core/table/keys';
import { expect, test } from 'vitest';
import { check, type Evidence } from './check.ts';
import {
  ALICE,
  BOB,
  OTHER_TALK,
  type Run,
  rowOf,
  soundRun,
  TALK,
  type Writable,
} from './sound-run.ts';

/** What the check says of a run after something was done to it; inboxes show the rows as they are. */
function kindsAfter(damage: (run: Run) => void, inboxDamage: (inbox: Inbox) => void = () => {}) {
  const run = soundRun();
  damage(run);
  const inboxes = new Map(
    [ALICE, BOB].map((user) => {
      const mine = run.rows.filter((row) => parseRowKey(row)?.user === user);
      return [user, mine.map(toMessageGroup)];
    }),
  );
  inboxDamage(inboxes.get(ALICE) as Inbox);
  const evidence: Evidence = { ...run, items: [...run.messages, ...run.rows], inboxes };
  return [...new Set(check(evidence).map((violation) => violation.kind))].sort();
}

type Inbox = ReturnType<typeof toMessageGroup>[];

function first<T>(list: readonly T[]): T {
  return list[0] as T;
}

test('a sound run has no violations', () => {
  expect(kindsAfter(() => {})).toEqual([]);
});

test('a message that was never acknowledged may be there or not', () => {
  expect(kindsAfter(({ sent }) => Reflect.deleteProperty(first(sent), 'acknowledged'))).toEqual([]);
  const waiting = {
    ...first(soundRun().sent),
    message_uuid: '00000000-0000-4000-8000-00000000000f' as MessageUuid,
  };
  Reflect.deleteProperty(waiting, 'acknowledged');
  expect(kindsAfter(({ sent }) => sent.push(waiting))).toEqual([]);
});

test.each<[string, (run: Run) => void, string[]]>([
  [
    'an acknowledged message in the middle is gone',
    ({ messages }) => messages.splice(1, 1),
    ['acknowledged_lost', 'log_gap'],
  ],
  [
    'the first message is gone',
    ({ messages }) => messages.shift(),
    ['acknowledged_lost', 'log_gap'],
  ],
  [
    'the last message is gone',
    ({ messages }) => messages.pop(),
    ['acknowledged_lost', 'row_ahead', 'sent_seq_wrong', 'unread_wrong'],
  ],
  [
    'an acknowledged message has another text',
    ({ messages }) => {
      first(messages).message = 'changed';
    },
    ['acknowledged_lost', 'never_sent'],
  ],
  [
    'an acknowledged message has another author',
    ({ messages }) => {
      first(messages).user_uuid = BOB;
    },
    ['acknowledged_lost', 'never_sent'],
  ],
  [
    'a message is stored a second time',
    ({ messages }) => messages.push({ ...first(messages), ...messageKey(TALK, 4) }),
    ['message_uuid_repeated', 'row_behind', 'sent_seq_wrong', 'time_runs_back', 'unread_wrong'],
  ],
  ['a message stands in a log that nobody sent', ({ sent }) => sent.pop(), ['never_sent']],
  [
    'time runs back',
    ({ messages }) => {
      first(messages).created_at = '2026-01-01T00:00:01.500000Z';
    },
    ['time_runs_back'],
  ],
  [
    'a pair has two conversations',
    ({ messages, rows }) => {
      const key = (owner: UserUuid) => rowKey(owner, OTHER_TALK);
      const moved = { message_group_uuid: OTHER_TALK, last_seq: 1, sent_seq: 1 };
      messages.push({ ...first(messages), ...messageKey(OTHER_TALK, 1) });
      rows.push({ ...rowOf(ALICE, BOB, moved), ...key(ALICE) });
      rows.push({ ...rowOf(BOB, ALICE, { ...moved, sent_seq: 0 }), ...key(BOB) });
    },
    ['not_of_pair', 'row_differs', 'stored_twice'],
  ],
  ['a row is missing', ({ rows }) => rows.pop(), ['never_sent', 'row_missing']],
  [
    'a row names another person',
    ({ rows }) => {
      first(rows).user_uuid = ALICE;
    },
    ['row_peer_wrong'],
  ],
  [
    'a row is behind the log',
    ({ rows }) => {
      first(rows).last_seq = 2;
    },
    ['row_behind', 'unread_wrong'],
  ],
  [
    'a row shows another text',
    ({ rows }) => {
      first(rows).message = 'text 2';
    },
    ['row_differs'],
  ],
  [
    'sent_seq is behind, where a mark hides that',
    ({ rows, marks }) => {
      Object.assign(first(rows), { sent_seq: 1, read_seq: 2 });
      marks.push({ user: ALICE, conversation: TALK, read_seq: 2 });
    },
    ['sent_seq_wrong'],
  ],
  [
    'a mark was lost',
    ({ marks }) => marks.push({ user: ALICE, conversation: TALK, read_seq: 3 }),
    ['unread_wrong'],
  ],
  [
    'a mark is beyond the log',
    ({ rows }) => {
      first(rows).read_seq = 4;
    },
    ['read_seq_beyond', 'unread_wrong'],
  ],
])('%s', (_, damage, kinds) => {
  expect(kindsAfter(damage)).toEqual(kinds);
});

test.each<[string, (inbox: Inbox) => void, string[]]>([
  [
    'the API shows a wrong number',
    (inbox) => {
      first(inbox).unread += 1;
    },
    ['unread_wrong'],
  ],
  ['the API leaves a row out', (inbox) => inbox.pop(), ['inbox_wrong', 'unread_wrong']],
  ['the API shows a row twice', (inbox) => inbox.push(first(inbox)), ['inbox_wrong']],
])('%s', (_, damage, kinds) => {
  expect(kindsAfter(() => {}, damage)).toEqual(kinds);
});

test('a long last message is shown by its start', () => {
  const message = 'ab '.repeat(100).trim();
  const longText = (shown: string) => (run: Run) => {
    (run.messages[2] as Writable<MessageItem>).message = message;
    (run.sent[2] as { message: string }).message = message;
    for (const row of run.rows) row.message = shown;
  };
  expect(kindsAfter(longText(shorten(message)))).toEqual([]);
  expect(kindsAfter(longText('ab…'))).toEqual(['row_differs']);
});
