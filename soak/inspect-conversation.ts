import type { MessageGroupUuid } from '@cruddur/contract/ids';
import type { MessageItem, RowItem } from '@cruddur/core/table/items';
import { parseRowKey } from '@cruddur/core/table/keys';
import type { Violation } from './violation.ts';

/** One conversation as the table holds it. */
export interface StoredConversation {
  readonly conversation: MessageGroupUuid;
  /** In the order of their seqs. */
  readonly messages: readonly MessageItem[];
  /** Every row of it, in whosoever's inbox. */
  readonly rows: readonly RowItem[];
}

/**
 * What a conversation's log and rows show to be wrong by themselves, without knowing what anybody
 * sent. The stream must be drained.
 */
export function inspectConversation({
  conversation,
  messages,
  rows,
}: StoredConversation): Violation[] {
  return [
    ...inspectLog(messages),
    ...inspectOwners(messages, rows),
    ...rows.flatMap((row) => inspectRow(messages, row)),
  ].map(({ kind, detail }) => ({ kind, detail: `${conversation}: ${detail}` }));
}

function inspectLog(messages: readonly MessageItem[]): Violation[] {
  const found: Violation[] = [];
  const uuids = new Set<string>();
  let before: MessageItem | undefined;
  for (const message of messages) {
    const seq = Number(message.sk);
    const due = before === undefined ? 1 : Number(before.sk) + 1;
    if (seq !== due) found.push({ kind: 'gap', detail: `${seq} stands where ${due} is due` });
    if (before !== undefined && message.created_at < before.created_at) {
      const detail = `${seq} is of ${message.created_at}, the one before of ${before.created_at}`;
      found.push({ kind: 'time_runs_back', detail });
    }
    if (uuids.has(message.message_uuid)) {
      found.push({ kind: 'stored_twice', detail: `${message.message_uuid}, again at ${seq}` });
    }
    uuids.add(message.message_uuid);
    before = message;
  }
  return found;
}

/** Two rows that name each other's owners, and no other author. */
function inspectOwners(messages: readonly MessageItem[], rows: readonly RowItem[]): Violation[] {
  const owners = new Set<string>(rows.map(ownerOf));
  if (owners.size !== 2 || rows.length !== 2) {
    return [{ kind: 'row_missing', detail: `${rows.length} rows of ${owners.size} people` }];
  }
  const found: Violation[] = [];
  for (const row of rows) {
    if (owners.has(row.user_uuid) && row.user_uuid !== ownerOf(row)) continue;
    found.push({ kind: 'row_wrong', detail: `${ownerOf(row)} sees ${row.user_uuid}` });
  }
  const stranger = messages.find((message) => !owners.has(message.user_uuid));
  if (stranger !== undefined) {
    found.push({ kind: 'never_sent', detail: `${stranger.sk} is by ${stranger.user_uuid}` });
  }
  return found;
}

function inspectRow(messages: readonly MessageItem[], row: RowItem): Violation[] {
  const owner = ownerOf(row);
  const last = messages.at(-1);
  const own = messages.findLast((message) => message.user_uuid === owner);
  const due = {
    last_seq: Number(last?.sk ?? 0),
    last_message_at: last?.created_at ?? '',
    last_user_uuid: last?.user_uuid ?? '',
    sent_seq: Number(own?.sk ?? 0),
  };
  const wrong = Object.entries(due)
    .filter(([name, value]) => row[name as keyof typeof due] !== value)
    .map(([name, value]) => `${name} is ${row[name as keyof typeof due]}, not ${value}`);
  if (!isStartOf(row.message, last?.message ?? '')) wrong.push('message is not the last one');
  if (row.read_seq > due.last_seq) wrong.push(`read_seq is ${row.read_seq} of ${due.last_seq}`);
  return wrong.map((detail) => ({ kind: 'row_wrong', detail: `row of ${owner}: ${detail}` }));
}

function ownerOf(row: RowItem): string {
  return parseRowKey(row)?.user ?? '';
}

/** A row shows all of a short text, and of a long one most of 200 bytes. */
function isStartOf(shown: string, text: string): boolean {
  if (Buffer.byteLength(text) <= 200) return shown === text;
  const start = shown.replace(/…$/, '');
  const length = Buffer.byteLength(shown);
  return start !== shown && text.startsWith(start) && length > 180 && length <= 200;
}
