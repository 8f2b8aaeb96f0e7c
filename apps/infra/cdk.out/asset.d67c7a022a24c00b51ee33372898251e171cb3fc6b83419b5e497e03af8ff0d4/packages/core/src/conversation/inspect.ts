import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import type { MessageItem, RowItem } from '../table/items.ts';
import { messageKey, parseRowKey, rowKey } from '../table/keys.ts';
import { findMembers, type Members } from './find-members.ts';
import { type Finding, finding } from './finding.ts';
import { type LogSummary, startLog, takeMessage } from './inspect-log.ts';
import { type Due, inspectRow, lastOf, namesOf } from './inspect-row.ts';
import { pairConversation } from './pair-identity.ts';

/** All that the table holds of one conversation. */
export interface ConversationItems {
  readonly conversation: MessageGroupUuid;
  /** In the order of keys. */
  readonly messages: readonly MessageItem[];
  readonly rows: readonly RowItem[];
}

/**
 * Every breach of an invariant in one conversation whose stream is drained. Rows without a message
 * are a creation that was cut off, which is no breach.
 */
export function inspectConversation(items: ConversationItems): Finding[] {
  const log = startLog(items.conversation);
  const findings = items.messages.flatMap((item) => takeMessage(log, item));
  return [...findings, ...inspectRows(log.summary, items.rows)];
}

/**
 * What is wrong between a log and the rows of its conversation. `due` is what rows must have
 * reached; without it they must be at the end of the log.
 */
export function inspectRows(
  log: LogSummary,
  rows: readonly RowItem[],
  due: Due = dueOf(log),
): Finding[] {
  const members = findMembers(log, rows);
  const doubtfulUpTo = lastDoubtful(log, members);
  const inspected = rows.flatMap((row) => {
    const owner = parseRowKey(row)?.user as UserUuid;
    // A stranger's row is wrong as a whole.
    if (log.messages > 0 && members.members?.includes(owner) === false) return [];
    return inspectRow({ log, due, row, owner, other: otherOf(owner, members), doubtfulUpTo });
  });
  if (log.messages === 0) return [...rows.flatMap((row) => isOfPair(log, row)), ...inspected];
  return [...inspectMembers(log, rows, members), ...inspected];
}

/** Where every row of a log has to be by now. */
export function dueOf(log: LogSummary): Due {
  const seq = log.last === undefined ? 0 : Number(log.last.sk);
  return { seq, sent: new Map([...log.authors].map(([user, author]) => [user, author.seq])) };
}

function inspectMembers(
  log: LogSummary,
  rows: readonly RowItem[],
  { pair, members, isOfOtherPair }: Members,
): Finding[] {
  const findings: Finding[] = [];
  const first = messageKey(log.conversation, 1);
  if (isOfOtherPair) {
    findings.push(finding('not_of_pair', first, 'no two of its people make this conversation'));
  }
  if (pair === undefined && rows.length !== 2) {
    const reason = `${rows.length} rows in place of 2, and the members are not known`;
    findings.push(finding('rows_not_two', first, reason));
  }
  if (members === undefined) return findings;
  const owners = rows.flatMap((row) => parseRowKey(row)?.user ?? []);
  for (const owner of owners) {
    if (members.includes(owner)) continue;
    const reason = `${owner} has a row of this conversation and is not in it`;
    findings.push(finding('rows_not_two', rowKey(owner, log.conversation), reason));
  }
  const [a, b] = members;
  if (!owners.includes(a)) findings.push(missingRow(log, a, b));
  if (!owners.includes(b)) findings.push(missingRow(log, b, a));
  for (const [user, { first: key, messages }] of log.authors) {
    if (members.includes(user)) continue;
    const count = messages === 1 ? 'wrote this' : `wrote this and ${messages - 1} more`;
    findings.push(finding('author_not_member', key, `${user} ${count} and is not a member`));
  }
  return findings;
}

/** Whoever lost the row may have read everything or nothing: then nothing is hidden from them. */
function missingRow(log: LogSummary, owner: UserUuid, other: UserUuid): Finding {
  return finding('row_missing', rowKey(owner, log.conversation), `${owner} has no row`, {
    create: true,
    peer: other,
    set: {
      message_group_uuid: log.conversation,
      ...lastOf(log.last),
      sent_seq: log.authors.get(owner)?.seq ?? 0,
      read_seq: 0,
      ...namesOf(log, other),
    },
  });
}

function isOfPair(log: LogSummary, row: RowItem): Finding[] {
  const owner = parseRowKey(row)?.user;
  if (owner === undefined || typeof row.user_uuid !== 'string') return [];
  if (pairConversation(owner, row.user_uuid) === log.conversation) return [];
  return [finding('not_of_pair', row, 'the two people of this row make another conversation')];
}

function lastDoubtful(log: LogSummary, { members }: Members): number {
  let last = log.unknownUpTo;
  for (const [user, { seq }] of log.authors) {
    if (members !== undefined && !members.includes(user)) last = Math.max(last, seq);
  }
  return last;
}

function otherOf(owner: UserUuid, { members }: Members): UserUuid | undefined {
  if (members === undefined || !members.includes(owner)) return undefined;
  return members[0] === owner ? members[1] : members[0];
}
