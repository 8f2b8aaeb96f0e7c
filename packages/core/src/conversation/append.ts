import { AppError } from '@cruddur/contract/errors';
import type { MessageUuid } from '@cruddur/contract/ids';
import { v7 } from 'uuid';
import type { MessageItem } from '../table/items.ts';
import { logPartition, MAX_SEQ, messageKey, seqKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import type { Clock } from './clock.ts';
import { type HintedMember, type Member, withHint } from './member.ts';
import type { ConversationQueue } from './queue.ts';
import { createRows } from './rows.ts';
import type { Tail, Tails } from './tails.ts';

/** What an append needs. */
export interface AppendDeps {
  readonly table: Table;
  readonly tails: Tails;
  readonly queue: ConversationQueue;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Waits before another try, about `ms`, jittered. */
  readonly pause: (ms: number) => Promise<void>;
}

/** What is sent. Both ids or neither: without them a send is at least once. */
export interface AppendInput {
  readonly message: string;
  readonly retry?: {
    readonly message_uuid: MessageUuid;
    /** The last seq the client knew when it first tried. */
    readonly after_seq: number;
  };
}

/** A message that is in its log for good. `appended` is false when an earlier try had put it there. */
export interface AppendResult {
  readonly item: MessageItem;
  readonly appended: boolean;
}

const MAX_TRIES = 12;

/**
 * Puts a message at the end of a conversation's log, exactly once for each `message_uuid`: a
 * conditional put at tail + 1, so that the log is its own counter and its own lock. The first
 * message of a conversation makes its rows before.
 *
 * Fails with `message_uuid_reused` (the uuid stands for another text or author),
 * `after_seq_ahead`, `conversation_busy` (lost every race; nothing was written), the codes of
 * `MessageError` (texts are sealed, and cannot be now or this one not be compared) or
 * `table_unavailable` (it may have been written: send again unchanged).
 * Costs 1 write unit a KB and no read when the tail is known, 0.5 when the membership is only known
 * from a shared cache; a lost race costs a write and a read.
 */
export function append(
  deps: AppendDeps,
  member: Member,
  input: AppendInput,
): Promise<AppendResult> {
  return deps.queue.run(member.conversation, deps.signal, () => appendInTurn(deps, member, input));
}

async function appendInTurn(
  deps: AppendDeps,
  asked: Member,
  input: AppendInput,
): Promise<AppendResult> {
  const member = await withHint(deps, asked);
  const uuid = input.retry?.message_uuid ?? (v7() as MessageUuid);
  const earlier = await findEarlierTry(deps, member, input);
  if (earlier !== undefined) return settle(earlier, member, input);
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const tail = tailOf(deps, member);
    if (tail.seq === 0) await createRows(deps.table, member);
    const item = makeItem(deps.clock, member, tail, uuid, input.message);
    const put = await deps.table.putNew(item);
    if (put.written) {
      deps.tails.prove(member.conversation, [proof(item)]);
      return { item, appended: true };
    }
    const found = await advance(deps, member, tail, uuid);
    if (found !== undefined) return settle(found, member, input);
    await deps.pause(2 ** Math.min(tries, 6));
  }
  throw new AppError('conversation_busy');
}

/** Looks for the message between what its sender knew and the tail: there a lost try would be. */
async function findEarlierTry(
  deps: AppendDeps,
  member: HintedMember,
  { retry }: AppendInput,
): Promise<MessageItem | undefined> {
  if (retry === undefined) return undefined;
  const tail = tailOf(deps, member);
  if (retry.after_seq > tail.seq) {
    const found = await advance(deps, member, tail, retry.message_uuid);
    if (found !== undefined) return found;
    if (retry.after_seq > tailOf(deps, member).seq) throw new AppError('after_seq_ahead');
    return undefined;
  }
  if (retry.after_seq === tail.seq) return undefined;
  const known = deps.tails.search(member.conversation, retry.after_seq, retry.message_uuid);
  if (known === 'absent' && provenUpTo(deps, member) === tail.seq) return undefined;
  if (typeof known === 'number') {
    // A replica that lags would say that it is not there, and it would be written again.
    return deps.table.get<MessageItem>(messageKey(member.conversation, known), {
      consistent: true,
    });
  }
  const between = await readAfter(deps, member, retry.after_seq, tail.seq);
  return between.find((item) => item.message_uuid === retry.message_uuid);
}

/** Reads all that stands after `tail`, so that the tail is proven; answers `uuid`'s message if there. */
async function advance(
  deps: AppendDeps,
  member: HintedMember,
  tail: Tail,
  uuid: MessageUuid,
): Promise<MessageItem | undefined> {
  const newer = await readAfter(deps, member, tail.seq, MAX_SEQ);
  deps.tails.prove(member.conversation, newer.map(proof));
  return newer.find((item) => item.message_uuid === uuid);
}

function readAfter(
  deps: AppendDeps,
  member: Member,
  after: number,
  upTo: number,
): Promise<MessageItem[]> {
  return deps.table.query<MessageItem>({
    pk: logPartition(member.conversation),
    from: seqKey(after + 1),
    to: seqKey(upTo),
    consistent: true,
  });
}

/** The best lower bound at hand. Both were seen in the table, so neither can be beyond its end. */
function tailOf(deps: AppendDeps, member: HintedMember): Tail {
  const known = deps.tails.get(member.conversation);
  return known !== undefined && known.seq >= member.hint.seq ? known : member.hint;
}

function provenUpTo(deps: AppendDeps, member: Member): number {
  return deps.tails.get(member.conversation)?.seq ?? 0;
}

function settle(item: MessageItem, member: Member, input: AppendInput): AppendResult {
  // Whether it is the same text nobody can tell.
  if (item.message_error !== undefined) throw new AppError(item.message_error);
  if (item.message !== input.message || item.user_uuid !== member.viewer.uuid) {
    throw new AppError('message_uuid_reused');
  }
  return { item, appended: false };
}

function makeItem(
  clock: Clock,
  member: Member,
  tail: Tail,
  uuid: MessageUuid,
  message: string,
): MessageItem {
  return {
    ...messageKey(member.conversation, tail.seq + 1),
    message_uuid: uuid,
    message,
    user_uuid: member.viewer.uuid,
    user_display_name: member.viewer.display_name,
    user_handle: member.viewer.handle,
    created_at: laterOf(clock(), tail.created_at),
  };
}

function proof(item: MessageItem) {
  return {
    seq: Number(item.sk),
    created_at: item.created_at,
    message_uuid: item.message_uuid,
  };
}

function laterOf(a: string, b: string): string {
  if (a < b) return b;
  return a;
}
