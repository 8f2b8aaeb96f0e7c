import type { UserUuid } from '@cruddur/contract/ids';
import type { RowItem } from './items.ts';
import { parseRowKey } from './keys.ts';

/**
 * Who wrote the last message that a row shows; empty without one. It is not stored, since it follows:
 * `sent_seq` is the row's owner's last message, and only two people write.
 */
export function lastAuthorOf(row: RowItem): UserUuid | '' {
  if (row.last_seq === 0) return '';
  return row.sent_seq === row.last_seq ? (parseRowKey(row)?.user ?? '') : row.user_uuid;
}
