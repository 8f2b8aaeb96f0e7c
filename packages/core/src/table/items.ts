import type { MessageGroupUuid, MessageUuid, UserUuid } from '@cruddur/contract/ids';
import type { MessageError } from '@cruddur/contract/schemas';
import type { Key } from './keys.ts';

/**
 * One message of a log. It carries no `message_group_uuid` attribute, so that it stays out of the
 * member index and a send costs one write unit (for up to 1 KB).
 */
export interface MessageItem extends Key {
  readonly message_uuid: MessageUuid;
  readonly message: string;
  /** Only where the text is stored sealed and is longer than rows show: what follows `message`. */
  readonly message_rest?: string;
  /** Never stored: why `message` could not be opened. */
  readonly message_error?: MessageError;
  readonly user_uuid: UserUuid;
  readonly user_display_name: string;
  readonly user_handle: string;
  readonly created_at: string;
  /** Only where the request that sent it is traced: as W3C Trace Context has it. */
  readonly traceparent?: string;
}

/**
 * One member's view of a conversation. `user_*` is the other person. `last_seq` 0 means that no
 * message was projected yet; such a row is not shown.
 */
export interface RowItem extends Key {
  readonly message_group_uuid: MessageGroupUuid;
  readonly user_uuid: UserUuid;
  readonly user_display_name: string;
  readonly user_handle: string;
  readonly message: string;
  /** Never stored: why `message` could not be opened. */
  readonly message_error?: MessageError;
  readonly last_message_at: string;
  readonly last_seq: number;
  readonly sent_seq: number;
  readonly read_seq: number;
  /** Grows by one with every change, so that readers can tell which of two arrivals is newer. */
  readonly version: number;
  /** Which version of the other person's profile `user_*` shows; 0 for that of the creation. */
  readonly profile_version: number;
  /** Only on rows that the owner has muted or unmuted. */
  readonly muted?: boolean;
}

/** A changed profile, written so that the stream carries it to the rows that show the person. */
export interface ProfileItem extends Key {
  readonly user_uuid: UserUuid;
  readonly user_display_name: string;
  readonly user_handle: string;
  readonly profile_version: number;
}

/** A key that texts are sealed by, encrypted by one that is not in the table. */
export interface DataKeyItem extends Key {
  /** base64. */
  readonly wrapped_key: string;
  /** Names the key that encrypts it. */
  readonly wrapping_key: string;
  readonly created_at: string;
}
