import type { MessageGroupUuid, MessageUuid, UserUuid } from '@cruddur/contract/ids';
import { shorten } from '../conversation/shorten.ts';
import type { MessageItem, RowItem } from '../table/items.ts';
import { messageKey, rowKey } from '../table/keys.ts';
import { itemBytes } from './units.ts';

const UUID = '00000000-0000-7000-8000-000000000000';
const TIME = '2026-01-01T00:00:00.000000Z';
/** Names of a usual length. */
const PERSON = { user_display_name: 'Susan Ivanova', user_handle: 'ivanova' };

/** Bytes of a message of a person with names of a usual length, by the bytes of its text. */
export function messageBytes(textBytes: number): number {
  const item: MessageItem = {
    ...messageKey(UUID as MessageGroupUuid, 1),
    ...PERSON,
    message_uuid: UUID as MessageUuid,
    message: '',
    user_uuid: UUID as UserUuid,
    created_at: TIME,
  };
  return itemBytes(item) + textBytes;
}

/** Bytes of an inbox row whose last message has a text of so many bytes. */
export function rowBytes(textBytes: number): number {
  const item: RowItem = {
    ...rowKey(UUID as UserUuid, UUID as MessageGroupUuid),
    ...PERSON,
    message_group_uuid: UUID as MessageGroupUuid,
    user_uuid: UUID as UserUuid,
    message: shorten('x'.repeat(textBytes)),
    last_message_at: TIME,
    last_seq: 123,
    sent_seq: 122,
    read_seq: 121,
    version: 345,
    profile_version: 1,
  };
  return itemBytes(item);
}

/** Bytes of the row's entry in the index, which holds its keys and the conversation. */
export function indexEntryBytes(): number {
  const message_group_uuid = UUID as MessageGroupUuid;
  return itemBytes({ ...rowKey(UUID as UserUuid, message_group_uuid), message_group_uuid });
}
