import type { UserUuid } from '@cruddur/contract/ids';
import type { MessageItem, RowItem } from '../table/items.ts';
import type { Value } from '../table/table.ts';
import { type Finding, finding, type RowRepair } from './finding.ts';
import type { LogSummary } from './inspect-log.ts';
import { faultsOfRow } from './item-faults.ts';
import { shorten } from './shorten.ts';

/** Up to where rows have to be; a log that is written to has grown since. */
export interface Due {
  readonly seq: number;
  readonly sent: ReadonlyMap<UserUuid, number>;
}

/** What one row is compared with. */
export interface RowInspection {
  readonly log: LogSummary;
  readonly due: Due;
  readonly row: RowItem;
  readonly owner: UserUuid;
  /** The other member; undefined when unknown. */
  readonly other: UserUuid | undefined;
  /** The highest seq that may be this member's, since its author is missing, unreadable or a stranger. */
  readonly doubtfulUpTo: number;
}

/** Compares a row with its log and its key. */
export function inspectRow(inspection: RowInspection): Finding[] {
  const { log, row } = inspection;
  const faults = faultsOfRow(row);
  const findings = inIndex(inspection);
  if (faults.length > 0) {
    const repair = repairOfFaults(inspection, faults);
    const reason = `unreadable: ${faults.join(', ')}`;
    return [...findings, finding('row_malformed', row, reason, repair)];
  }
  findings.push(...showsOther(inspection));
  if (log.end === 0 && row.last_seq > 0) {
    const reason = `shows message ${row.last_seq} of ${row.last_message_at}, the log is empty`;
    const set = { ...lastOf(undefined), sent_seq: 0, read_seq: 0 };
    return [...findings, finding('row_without_log', row, reason, { set })];
  }
  return [...findings, ...holdsLast(inspection), ...countsSent(inspection), ...readTo(inspection)];
}

function inIndex({ log, row }: RowInspection): Finding[] {
  if (row.message_group_uuid === log.conversation) return [];
  const reason = `message_group_uuid is "${row.message_group_uuid}", not that of its key`;
  const set = { message_group_uuid: log.conversation };
  return [finding('row_not_in_index', row, reason, { set })];
}

function showsOther({ log, row, owner, other }: RowInspection): Finding[] {
  if (other === undefined || row.user_uuid === other) return [];
  const reason = `the row of ${owner} shows ${row.user_uuid} in place of ${other}`;
  return [finding('row_peer_wrong', row, reason, { set: namesOf(log, other), peer: other })];
}

function holdsLast(inspection: RowInspection): Finding[] {
  const { log, due, row } = inspection;
  const { last } = log;
  const repair = last && { set: { ...lastOf(last), sent_seq: sentUpTo(inspection, last) } };
  const has = row.last_seq;
  if (has > log.end) {
    return [finding('row_ahead', row, `shows message ${has}, the log ends at ${log.end}`, repair)];
  }
  if (last === undefined) return [];
  const readable = Number(last.sk);
  if (has < due.seq) {
    return [finding('row_behind', row, `shows message ${has} of ${readable}`, repair)];
  }
  if (has !== readable) return [];
  const wrong = differences(row, lastOf(last));
  if (wrong.length === 0) return [];
  const reason = `not those of message ${has}: ${wrong.join(', ')}`;
  return [finding('row_differs', row, reason, repair)];
}

/**
 * How far the member has written, up to the newest message: together with `last_seq` it says who wrote that
 * one, so one is not set without the other. A mark that may be right is not lowered.
 */
function sentUpTo({ log, row, owner }: RowInspection, last: MessageItem): number {
  const known = log.authors.get(owner)?.seq ?? 0;
  return row.sent_seq < Number(last.sk) ? Math.max(row.sent_seq, known) : known;
}

/** A message of unknown author may have been this member's: then a higher mark may be right. */
function countsSent({ log, due, row, owner, doubtfulUpTo }: RowInspection): Finding[] {
  const known = log.authors.get(owner)?.seq ?? 0;
  if (known === 0 && log.crowded) return [];
  const lowest = due.sent.get(owner) ?? 0;
  const highest = Math.max(known, doubtfulUpTo);
  if (row.sent_seq >= lowest && row.sent_seq <= highest) return [];
  const reason = `sent_seq is ${row.sent_seq}, this member's last message is ${known}`;
  return [finding('sent_seq_wrong', row, reason, { set: { sent_seq: known } })];
}

function readTo({ log, row }: RowInspection): Finding[] {
  if (row.read_seq <= log.end) return [];
  const reason = `read_seq is ${row.read_seq}, the log ends at ${log.end}`;
  return [finding('read_seq_beyond', row, reason, { set: { read_seq: log.end } })];
}

/** Not to be derived: a version, and the other person where nobody knows who that is. */
function repairOfFaults(
  { log, owner, other }: RowInspection,
  faults: readonly string[],
): RowRepair | undefined {
  if (faults.includes('version') || (log.end > 0 && log.last === undefined)) return undefined;
  const last = lastOf(log.last);
  const showsOtherBadly = faults.some((name) => name.startsWith('user_') || name.startsWith('pro'));
  if (showsOtherBadly && other === undefined) return undefined;
  const set: Record<string, Value> = {};
  const isLastBad = faults.some((name) => name in last);
  if (isLastBad) Object.assign(set, last);
  if (isLastBad || faults.includes('sent_seq')) set.sent_seq = log.authors.get(owner)?.seq ?? 0;
  // Nobody knows what was read: then nothing is hidden from the reader.
  if (faults.includes('read_seq')) set.read_seq = 0;
  if (!showsOtherBadly || other === undefined) return { set };
  return { set: { ...set, ...namesOf(log, other) }, peer: other };
}

/** What a row must say of the newest message. */
export function lastOf(last: MessageItem | undefined) {
  return {
    message: last === undefined ? '' : shorten(last.message),
    last_message_at: last?.created_at ?? '',
    last_seq: last === undefined ? 0 : Number(last.sk),
  };
}

/** The other person's names, as their newest message gives them; empty without one. */
export function namesOf(log: LogSummary, other: UserUuid): Record<string, Value> {
  const author = log.authors.get(other);
  if (author === undefined || author.handle === '') return {};
  return { user_display_name: author.display_name, user_handle: author.handle };
}

function differences(row: RowItem, wanted: object): string[] {
  return Object.entries(wanted).flatMap(([name, value]) =>
    row[name as keyof RowItem] === value ? [] : [name],
  );
}
