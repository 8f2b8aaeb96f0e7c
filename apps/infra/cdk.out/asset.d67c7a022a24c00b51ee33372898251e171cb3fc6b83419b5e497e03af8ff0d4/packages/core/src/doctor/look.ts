import type { UserUuid } from '@cruddur/contract/ids';
import type { Finding } from '../conversation/finding.ts';
import { inspectRows } from '../conversation/inspect.ts';
import {
  type LogSummary,
  type OpenLog,
  startLog,
  takeMessage,
} from '../conversation/inspect-log.ts';
import type { Due } from '../conversation/inspect-row.ts';
import type { MessageItem, RowItem } from '../table/items.ts';
import { isSeqKey, logPartition, MAX_SEQ, parseRowKey, rowKey, seqKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** One look at the rows of a conversation. */
export interface Look {
  readonly rows: readonly RowItem[];
  readonly findings: readonly Finding[];
  /** What is wrong with messages that came since the log was read. */
  readonly inNewMessages: readonly Finding[];
}

const PAGE = 500;
const MAX_AUTHORS_ASKED = 4;

/**
 * Reads the rows of a conversation and compares them with its log. Rows are read first, and when
 * they do not agree the log is read on to its end: so a row that a healthy table holds is never
 * ahead. Costs 2.5 read units when all is well, one more when not.
 */
export async function lookAtRows(table: Table, log: LogSummary, due?: Due): Promise<Look> {
  const rows = await readRows(table, log);
  const findings = inspectRows(log, rows, due);
  if (findings.length === 0) return { rows, findings, inNewMessages: [] };
  const inNewMessages = await readOn(table, startLog(log.conversation, log));
  return { rows, findings: inspectRows(log, rows, due), inNewMessages };
}

/**
 * Reads a log from where it was read to, up to a seq, strongly consistent; answers what is wrong
 * with the messages. Costs 1 read unit a 4 KB.
 */
export async function readOn(
  table: Table,
  log: OpenLog,
  upTo: number = MAX_SEQ,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (let isMore = true; isMore; ) {
    const items = await table.query<MessageItem>({
      pk: logPartition(log.summary.conversation),
      from: seqKey(log.summary.end + 1),
      to: seqKey(upTo),
      limit: PAGE,
      consistent: true,
    });
    const before = log.summary.end;
    // The walk itself meets badly padded keys; a page of nothing else would come again for ever.
    for (const item of items) if (isSeqKey(item.sk)) findings.push(...takeMessage(log, item));
    isMore = items.length === PAGE && log.summary.end > before && log.summary.end < upTo;
  }
  return findings;
}

/**
 * The rows of everyone who may be a member: whom the index names, who wrote, and whom their rows
 * show. The index lags and misses a row whose attribute is wrong; the rows themselves are read
 * strongly consistent.
 */
async function readRows(table: Table, log: LogSummary): Promise<RowItem[]> {
  const indexed = await table.queryMembers(log.conversation);
  const people = new Set<UserUuid>();
  for (const key of indexed) {
    const row = parseRowKey(key);
    if (row?.conversation === log.conversation) people.add(row.user);
  }
  for (const author of [...log.authors.keys()].slice(0, MAX_AUTHORS_ASKED)) people.add(author);
  const rows = await Promise.all([...people].map((user) => findRow(table, user, log)));
  const found = rows.filter((row) => row !== undefined);
  const shown = found.flatMap(({ user_uuid }) =>
    typeof user_uuid === 'string' && user_uuid !== '' && !people.has(user_uuid) ? [user_uuid] : [],
  );
  const others = await Promise.all([...new Set(shown)].map((user) => findRow(table, user, log)));
  return [...found, ...others.filter((row) => row !== undefined)];
}

function findRow(table: Table, user: UserUuid, log: LogSummary): Promise<RowItem | undefined> {
  return table.get<RowItem>(rowKey(user, log.conversation), { consistent: true });
}
