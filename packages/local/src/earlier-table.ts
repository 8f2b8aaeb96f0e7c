import { type RawStreamRecord, sortRecords } from '@cruddur/core/conversation/stream-record';
import type { Key } from '@cruddur/core/table/keys';
import type { Table } from '@cruddur/core/table/table';
import type { TimedRecord } from './stream-shard.ts';

/**
 * Drops records of an earlier table of the same name, which the embedded engine hands out again in
 * the new table's stream. The conversation of two people always has the same key, so such a record
 * would show a message that is not there, and the next append would leave a gap.
 * Only records that are as old as the table are looked up: 1 read unit each.
 */
export async function dropEarlierTable(
  table: Table,
  createdAt: Date | undefined,
  records: readonly TimedRecord[],
): Promise<readonly RawStreamRecord[]> {
  const doubtful = (record: TimedRecord): boolean => {
    const writtenAt = record.dynamodb?.ApproximateCreationDateTime;
    if (createdAt === undefined || writtenAt === undefined) return false;
    return writtenAt * 1_000 <= createdAt.getTime();
  };
  if (!records.some(doubtful)) return records;
  const kept = records.map(async (record) =>
    !doubtful(record) || (await stands(table, record)) ? [record] : [],
  );
  return (await Promise.all(kept)).flat();
}

/** Whether the table holds what the record tells of; what the projection does not take may stay. */
async function stands(table: Table, raw: RawStreamRecord): Promise<boolean> {
  const { records, poison } = sortRecords([raw]);
  const key = records[0]?.item ?? poison[0]?.key;
  if (key === undefined) return true;
  const { pk, sk } = key;
  const item = await table.get<Key & Partial<Record<string, unknown>>>(
    { pk, sk },
    { consistent: true },
  );
  const record = records[0];
  if (item === undefined || record === undefined) return item !== undefined;
  return record.kind === 'message'
    ? item.message_uuid === record.item.message_uuid
    : Number(item.profile_version) >= record.item.profile_version;
}
