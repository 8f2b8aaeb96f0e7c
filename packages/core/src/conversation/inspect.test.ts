import type { MessageGroupUuid, MessageUuid, UserUuid } from '@cruddur/contract/ids';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageItem, RowItem } from '../table/items.ts';
import { type Key, messageKey, rowKey } from '../table/keys.ts';
import { formatMicroseconds } from './clock.ts';
import type { Finding, FindingCode } from './finding.ts';
import { type ConversationItems, inspectConversation } from './inspect.ts';
import { pairConversation } from './pair-identity.ts';
import { shorten } from './shorten.ts';

interface Person {
  readonly uuid: UserUuid;
  readonly handle: string;
}

const person = (handle: string) =>
  fc.record({ uuid: fc.uuid().map((uuid) => uuid as UserUuid), handle: fc.constant(handle) });

/** A conversation as its promises say that it is: built from them, not from our code. */
const history = fc
  .record({
    people: fc
      .tuple(person('alice'), person('bob'), person('eve'))
      .filter((people) => new Set(people.map(({ uuid }) => uuid)).size === 3),
    sends: fc.array(
      fc.record({
        byAlice: fc.boolean(),
        uuid: fc.uuid().map((uuid) => uuid as MessageUuid),
        text: fc.string({ unit: 'grapheme', maxLength: 300 }),
        laterBy: fc.nat(2),
      }),
      { minLength: 3, maxLength: 12 },
    ),
    reads: fc.tuple(fc.nat(), fc.nat()),
  })
  .filter(({ sends }) => new Set(sends.map(({ uuid }) => uuid)).size === sends.length)
  .map(({ people: [alice, bob, eve], sends, reads }) => {
    const conversation = pairConversation(alice.uuid, bob.uuid);
    let time = 1_700_000_000_000_000;
    const messages = sends.map(({ byAlice, uuid, text, laterBy }, i): MessageItem => {
      time += laterBy;
      const author = byAlice ? alice : bob;
      return {
        ...messageKey(conversation, i + 1),
        message_uuid: uuid,
        message: text,
        user_uuid: author.uuid,
        user_display_name: author.handle,
        user_handle: author.handle,
        created_at: formatMicroseconds(time),
      };
    });
    const rows = [
      healthyRow(conversation, alice, bob, messages, reads[0]),
      healthyRow(conversation, bob, alice, messages, reads[1]),
    ];
    return { conversation, messages, rows, alice, bob, eve };
  });

type History = ConversationItems & {
  messages: MessageItem[];
  rows: RowItem[];
  alice: Person;
  bob: Person;
  eve: Person;
};

function healthyRow(
  conversation: MessageGroupUuid,
  owner: Person,
  other: Person,
  messages: readonly MessageItem[],
  read: number,
): RowItem {
  const last = messages.at(-1) as MessageItem;
  return {
    ...rowKey(owner.uuid, conversation),
    message_group_uuid: conversation,
    user_uuid: other.uuid,
    user_display_name: other.handle,
    user_handle: other.handle,
    message: shorten(last.message),
    last_message_at: last.created_at,
    last_seq: messages.length,
    sent_seq: messages.findLastIndex((one) => one.user_uuid === owner.uuid) + 1,
    read_seq: read % (messages.length + 1),
    version: messages.length,
    profile_version: 0,
  };
}

// Promises 2 to 5: what keeps them is never called damage.
test('a healthy history has no finding', () => {
  fc.assert(
    fc.property(history, (one) => {
      expect(inspectConversation(one)).toEqual([]);
    }),
  );
});

test('a creation that was cut off has no finding', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 2 }), ({ conversation, rows }, count) => {
      const cutOff = rows.slice(0, count).map((row) => ({
        ...row,
        ...{ message: '', last_message_at: '' },
        ...{ last_seq: 0, sent_seq: 0, read_seq: 0 },
      }));
      expect(inspectConversation({ conversation, messages: [], rows: cutOff })).toEqual([]);
    }),
  );
});

const RUNS = { numRuns: 40 };

/** Damages a history at a message and a row that are chosen at random; answers the key to be named. */
type Damage = (history: History, at: number, which: 0 | 1) => Key;

const spoil = (item: Key, change: object): Key => Object.assign(item, change);
const at = (one: History, index: number): MessageItem => one.messages[index] as MessageItem;

const damages: Record<string, [FindingCode, Damage]> = {
  'a message is missing': [
    'log_gap',
    (one, i) => {
      const index = Math.min(i, one.messages.length - 2);
      return one.messages.splice(index, 1)[0] as Key;
    },
  ],
  'a message_uuid is there twice': [
    'message_uuid_repeated',
    (one, i) => {
      const index = Math.max(1, i);
      return spoil(at(one, index), { message_uuid: at(one, index - 1).message_uuid });
    },
  ],
  'a time is before its predecessor': [
    'time_runs_back',
    (one, i) => spoil(at(one, Math.max(1, i)), { created_at: '2001-01-01T00:00:00.000000Z' }),
  ],
  ...Object.fromEntries(
    ['message_uuid', 'message', 'user_uuid', 'user_handle', 'created_at'].map((name) => [
      `a message has no ${name}`,
      ['message_malformed', (one, i) => spoil(at(one, i), { [name]: undefined })] as const,
    ]),
  ),
  'a created_at has no microseconds': [
    'message_malformed',
    (one, i) => spoil(at(one, i), { created_at: '2030-01-01T00:00:00Z' }),
  ],
  'a text is a number': ['message_malformed', (one, i) => spoil(at(one, i), { message: 7 })],
  'a seq is padded badly': [
    'message_malformed',
    (one, i) => {
      const stray = { ...at(one, i), sk: '77' };
      one.messages.push(stray);
      return stray;
    },
  ],
  'a message stands at 0': [
    'message_malformed',
    (one) => {
      one.messages.unshift({ ...at(one, 0), sk: '0'.repeat(12) });
      return at(one, 0);
    },
  ],
  'a stranger wrote a message': [
    'author_not_member',
    (one, i) => spoil(at(one, i), { user_uuid: one.eve.uuid }),
  ],
  'a stranger has a row': [
    'rows_not_two',
    (one) => {
      one.rows.push({ ...(one.rows[0] as RowItem), ...rowKey(one.eve.uuid, one.conversation) });
      return one.rows[2] as Key;
    },
  ],
  'a row is missing': ['row_missing', (one, _, which) => one.rows.splice(which, 1)[0] as Key],
  'a row is behind': ['row_behind', (one, _, which) => row(one, which, { last_seq: 1 })],
  'a row was never raised': ['row_behind', (one, _, which) => row(one, which, { last_seq: 0 })],
  'a row is ahead': ['row_ahead', (one, _, which) => row(one, which, { last_seq: 99 })],
  'a row shows another text': [
    'row_differs',
    (one, _, which) => row(one, which, { message: `${one.rows[which]?.message}!` }),
  ],
  'a row shows another time': [
    'row_differs',
    (one, _, which) => row(one, which, { last_message_at: '2001-01-01T00:00:00.000000Z' }),
  ],
  'a sent_seq is too high': [
    'sent_seq_wrong',
    (one, _, which) => row(one, which, { sent_seq: 99 }),
  ],
  'a read_seq is too high': [
    'read_seq_beyond',
    (one, _, which) => row(one, which, { read_seq: 99 }),
  ],
  'a row is not in the index': [
    'row_not_in_index',
    (one, _, which) => row(one, which, { message_group_uuid: undefined }),
  ],
  'a row is in the index of another conversation': [
    'row_not_in_index',
    (one, _, which) => row(one, which, { message_group_uuid: one.eve.uuid }),
  ],
  'a row shows a stranger': [
    'row_peer_wrong',
    (one, _, which) => row(one, which, { user_uuid: one.eve.uuid }),
  ],
  ...Object.fromEntries(
    ['last_seq', 'sent_seq', 'read_seq', 'message', 'user_handle', 'version'].map((name) => [
      `a row's ${name} is no such thing`,
      [
        'row_malformed',
        (one, i, which) => row(one, which, { [name]: i % 2 ? null : -1.5 }),
      ] as const,
    ]),
  ),
};

function row(one: History, which: 0 | 1, change: object): Key {
  return spoil(one.rows[which] as RowItem, change);
}

const place = ({ code, key }: Finding) => [code, key];

test.each(Object.entries(damages))(
  '%s: it is found, at its key, and nothing else is',
  (_, damage) => {
    const [code, apply] = damage;
    fc.assert(
      fc.property(history, fc.nat(), fc.constantFrom(0, 1), (healthy, n, which) => {
        const one = structuredClone(healthy);
        const { pk, sk } = apply(one, n % one.messages.length, which as 0 | 1);
        const found = inspectConversation(one).filter(
          ({ code }) => !isConsequence(code, damage[0]),
        );
        expect(found.map(place)).toEqual([[code, { pk, sk }]]);
      }),
      RUNS,
    );
  },
);

/** When the last message or its time is spoilt, the rows that show the old one differ, rightly. */
function isConsequence(code: FindingCode, damage: FindingCode): boolean {
  return code === 'row_differs' && (damage === 'time_runs_back' || damage === 'author_not_member');
}

test('a sent_seq that is too low is found', () => {
  fc.assert(
    fc.property(history, fc.constantFrom(0, 1), (healthy, which) => {
      const one = structuredClone(healthy);
      const target = one.rows[which] as RowItem;
      fc.pre(target.sent_seq > 0);
      const key = spoil(target, { sent_seq: target.sent_seq - 1 });
      expect(inspectConversation(one).map(place)).toEqual([
        ['sent_seq_wrong', { pk: key.pk, sk: key.sk }],
      ]);
    }),
  );
});

test('a conversation under a uuid that is not of its pair is found', () => {
  fc.assert(
    fc.property(history, fc.uuid(), ({ messages, rows, alice, bob }, uuid) => {
      const conversation = uuid as MessageGroupUuid;
      const moved = inspectConversation({
        conversation,
        messages: messages.map((one, i) => ({ ...one, ...messageKey(conversation, i + 1) })),
        rows: rows.map((one, i) => ({
          ...one,
          ...rowKey(i === 0 ? alice.uuid : bob.uuid, conversation),
          message_group_uuid: conversation,
        })),
      });
      expect(moved.map(place)).toEqual([['not_of_pair', messageKey(conversation, 1)]]);
    }),
  );
});

test('the rows of a lost log are found, and those alone', () => {
  fc.assert(
    fc.property(history, ({ conversation, rows }) => {
      const found = inspectConversation({ conversation, messages: [], rows });
      expect(found.map(place)).toEqual(rows.map(({ pk, sk }) => ['row_without_log', { pk, sk }]));
    }),
  );
});

// What --repair relies on: the derived attributes make the row healthy, with no other one touched.
test.each(Object.entries(damages))('%s: what is derived heals the row', (_, [code, apply]) => {
  fc.assert(
    fc.property(history, fc.nat(), fc.constantFrom(0, 1), (healthy, n, which) => {
      const one = structuredClone(healthy);
      apply(one, n % one.messages.length, which as 0 | 1);
      const repairs = inspectConversation(one).filter(({ repair }) => repair !== undefined);
      const before = one.rows.map((each) => ({ ...each }));
      for (const { key, repair } of repairs) {
        const target = one.rows.find((each) => each.pk === key.pk) ?? ({ ...key } as RowItem);
        if (repair?.create) one.rows.push(target);
        const names = { user_display_name: 'found', user_handle: 'elsewhere' };
        Object.assign(target, repair?.peer && { user_uuid: repair.peer, ...names }, repair?.set);
      }
      const left = inspectConversation(one);
      expect(left.filter(({ repair }) => repair !== undefined)).toEqual([]);
      if (code.startsWith('row_') && repairs.length > 0) expect(left).toEqual([]);
      if (repairs.length === 0) expect(one.rows).toEqual(before);
    }),
    RUNS,
  );
});

test('no finding tells what a message says', () => {
  const texts = fc.constant('a secret of theirs');
  fc.assert(
    fc.property(history, texts, fc.constantFrom(0, 1), (healthy, text, which) => {
      const one = structuredClone(healthy);
      for (const message of one.messages) spoil(message, { message: text });
      row(one, which as 0 | 1, { message: `${text} too`, last_seq: one.messages.length });
      expect(
        inspectConversation(one)
          .map(({ reason }) => reason)
          .join(),
      ).not.toContain('secret');
    }),
  );
});
