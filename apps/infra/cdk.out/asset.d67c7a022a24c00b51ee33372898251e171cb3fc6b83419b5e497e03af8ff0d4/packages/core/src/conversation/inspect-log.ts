import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import type { MessageItem } from '../table/items.ts';
import { isSeqKey, type Key, messageKey } from '../table/keys.ts';
import { type Finding, finding } from './finding.ts';
import { faultsOfMessage } from './item-faults.ts';
import { createUuidMemory, type UuidMemory } from './uuid-memory.ts';

/** What an author wrote, as far as rows depend on it. */
interface Author {
  readonly first: Key;
  messages: number;
  /** Their highest seq. */
  seq: number;
  /** Their names at their newest message. */
  display_name: string;
  handle: string;
}

/** All that rows depend on of a log; its size does not grow with the log. */
export interface LogSummary {
  readonly conversation: MessageGroupUuid;
  messages: number;
  /** The highest seq that stands in the log, 0 for none. */
  end: number;
  /** The newest message that can be read. */
  last: MessageItem | undefined;
  readonly authors: Map<UserUuid, Author>;
  /** The highest seq whose author cannot be known: it is missing, or its author is unreadable. */
  unknownUpTo: number;
  /** More people wrote here than are remembered. */
  crowded: boolean;
}

/** A log that is being read. */
export interface OpenLog {
  readonly summary: LogSummary;
  readonly uuids: UuidMemory;
}

const MAX_AUTHORS = 1_000;
const NONE: readonly Finding[] = [];

/**
 * Starts to read a log, or with `summary` goes on behind it. Memory is that of the uuid memory: 64
 * MB at most for one table of it, two tables at most.
 */
export function startLog(conversation: MessageGroupUuid, summary?: LogSummary): OpenLog {
  return { summary: summary ?? emptySummary(conversation), uuids: createUuidMemory() };
}

function emptySummary(conversation: MessageGroupUuid): LogSummary {
  return {
    conversation,
    messages: 0,
    end: 0,
    last: undefined,
    authors: new Map(),
    unknownUpTo: 0,
    crowded: false,
  };
}

/**
 * Takes the next message of the log, in the order of keys, and answers what is wrong with it. A
 * damaged message is reported once and does not make its neighbours look damaged.
 */
export function takeMessage({ summary, uuids }: OpenLog, item: MessageItem): readonly Finding[] {
  if (!isSeqKey(item.sk)) {
    return [finding('message_malformed', item, `"${item.sk}" is not a seq of 12 digits from 1`)];
  }
  const seq = Number(item.sk);
  if (seq <= summary.end) return NONE;
  const findings: Finding[] = [];
  if (seq > summary.end + 1) findings.push(skipTo(summary, seq));
  summary.end = seq;
  summary.messages += 1;
  const faults = faultsOfMessage(item);
  takeAuthor(summary, item, seq, faults);
  if (faults.length > 0) {
    findings.push(finding('message_malformed', item, `unreadable: ${faults.join(', ')}`));
    return findings;
  }
  if (!uuids.add(item.message_uuid)) {
    findings.push(finding('message_uuid_repeated', item, 'an earlier message has the same uuid'));
  }
  const before = summary.last;
  if (before !== undefined && item.created_at < before.created_at) {
    const reason = `created at ${item.created_at}, its predecessor at ${before.created_at}`;
    findings.push(finding('time_runs_back', item, reason));
  }
  summary.last = item;
  return findings.length === 0 ? NONE : findings;
}

function skipTo(summary: LogSummary, seq: number): Finding {
  const first = summary.end + 1;
  const missing = first === seq - 1 ? `${first} is` : `${first} to ${seq - 1} are`;
  summary.unknownUpTo = seq - 1;
  return finding(
    'log_gap',
    messageKey(summary.conversation, first),
    `${missing} missing before ${seq}`,
  );
}

function takeAuthor(
  summary: LogSummary,
  item: MessageItem,
  seq: number,
  faults: readonly string[],
): void {
  if (faults.includes('user_uuid')) {
    summary.unknownUpTo = seq;
    return;
  }
  let author = summary.authors.get(item.user_uuid);
  if (author === undefined) {
    if (summary.authors.size >= MAX_AUTHORS) {
      summary.crowded = true;
      return;
    }
    const { pk, sk } = item;
    author = { first: { pk, sk }, messages: 0, seq, display_name: '', handle: '' };
    summary.authors.set(item.user_uuid, author);
  }
  author.messages += 1;
  author.seq = seq;
  if (!faults.includes('user_display_name')) author.display_name = item.user_display_name;
  if (!faults.includes('user_handle')) author.handle = item.user_handle;
}
