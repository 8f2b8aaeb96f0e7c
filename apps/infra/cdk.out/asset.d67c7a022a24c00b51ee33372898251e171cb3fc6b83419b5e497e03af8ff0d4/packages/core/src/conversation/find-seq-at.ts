import type { MessageItem } from '../table/items.ts';
import { logPartition, MAX_SEQ, messageKey, seqKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import type { Member } from './member.ts';

/**
 * The seq of the first message created at `time` or later; one past the tail when all are older.
 * Bisects, because `created_at` never runs backwards along seq. Costs about log2(length) read units.
 */
export async function findSeqAt(table: Table, member: Member, time: string): Promise<number> {
  const [newest] = await table.query<MessageItem>({
    pk: logPartition(member.conversation),
    from: seqKey(1),
    to: seqKey(MAX_SEQ),
    limit: 1,
    newestFirst: true,
  });
  if (newest === undefined) return 1;
  if (newest.created_at < time) return Number(newest.sk) + 1;
  let low = 1;
  let high = Number(newest.sk);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = await table.get<MessageItem>(messageKey(member.conversation, middle), {
      consistent: true,
    });
    if (item !== undefined && item.created_at < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
