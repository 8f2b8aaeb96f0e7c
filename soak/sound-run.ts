import type { MessageGroupUuid, MessageUuid, UserUuid } from '@cruddur/contract/ids';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import type { MessageItem, RowItem } from '@cruddur/core/table/items';
import { messageKey, rowKey } from '@cruddur/core/table/keys';

/** So that a test can damage it. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

export const ALICE = 'a11ce000-0000-4000-8000-000000000001' as UserUuid;
export const BOB = 'b0b00000-0000-4000-8000-000000000002' as UserUuid;
export const TALK = pairConversation(ALICE, BOB);
export const OTHER_TALK = '7a1c0000-0000-5000-8000-000000000004' as MessageGroupUuid;

/** What a run without damage leaves: three messages, Bob's last; Alice has marked 1 as read, so that she has one unread. */
export function soundRun() {
  const sent = [ALICE, ALICE, BOB].map((author, i) => ({
    author,
    other: author === ALICE ? BOB : ALICE,
    message_uuid: `00000000-0000-4000-8000-00000000000${i + 1}` as MessageUuid,
    message: `text ${i + 1}`,
    acknowledged: { conversation: TALK, seq: i + 1 },
  }));
  const messages: Writable<MessageItem>[] = sent.map((one, i) => ({
    ...messageKey(TALK, i + 1),
    message_uuid: one.message_uuid,
    message: one.message,
    user_uuid: one.author,
    user_display_name: '',
    user_handle: '',
    created_at: `2026-01-01T00:00:0${i}.000000Z`,
  }));
  const marks = [{ user: ALICE, conversation: TALK, read_seq: 1 }];
  const rows = [
    rowOf(ALICE, BOB, { sent_seq: 2, read_seq: 1 }),
    rowOf(BOB, ALICE, { sent_seq: 3 }),
  ];
  return { sent, messages, marks, rows };
}

/** A member's row of that run. */
export function rowOf(owner: UserUuid, other: UserUuid, seqs: Partial<RowItem>): Writable<RowItem> {
  return {
    ...rowKey(owner, TALK),
    message_group_uuid: TALK,
    user_uuid: other,
    user_display_name: '',
    user_handle: '',
    message: 'text 3',
    last_message_at: '2026-01-01T00:00:02.000000Z',
    last_seq: 3,
    sent_seq: 0,
    read_seq: 0,
    version: 3,
    profile_version: 0,
    ...seqs,
  };
}

/** Such a run, sound or damaged. */
export type Run = ReturnType<typeof soundRun>;
