import type { MessageUuid } from '@cruddur/contract/ids';
import type { MessageItem } from '../table/items.ts';
import { logPartition, MAX_SEQ, seqKey } from '../table/keys.ts';
import type { Profile } from '../user/profile.ts';
import { type AppendDeps, append } from './append.ts';
import { type MemberDeps, memberOfPair } from './member.ts';

/** A message that was written elsewhere or is made up. */
export interface HistoryLine {
  readonly author: Profile;
  /** Derived from where the line comes from, so that the same line has the same uuid again. */
  readonly message_uuid: MessageUuid;
  readonly message: string;
  /** UTC with microseconds. A log's time never runs back: an older one becomes its predecessor's. */
  readonly created_at: string;
}

/**
 * Appends lines to the conversation of two people, in order, each once however often this runs.
 * Answers how many were new. Costs one read of the log, one write unit a new line, and a read of what
 * others write meanwhile.
 */
export async function appendHistory(
  deps: Omit<AppendDeps, 'clock'> & MemberDeps,
  people: readonly [Profile, Profile],
  lines: readonly HistoryLine[],
  onProgress: (done: number) => void = () => {},
): Promise<{ appended: number; message_group_uuid: string }> {
  const [first, second] = people;
  const members = new Map([
    [first.uuid, await memberOfPair(deps, first, second)],
    [second.uuid, await memberOfPair(deps, second, first)],
  ]);
  const conversation = (await memberOfPair(deps, first, second)).conversation;
  const known = new Set<string>();
  const read = async (from: number, to: number): Promise<number> => {
    const pk = logPartition(conversation);
    const range = { pk, from: seqKey(from), to: seqKey(to), consistent: true };
    const items = await deps.table.query<MessageItem>(range);
    for (const item of items) known.add(item.message_uuid);
    return items.length;
  };
  // All up to here is known. Another run of the same history may be under way and add more.
  let after_seq = await read(1, MAX_SEQ);
  let appended = 0;
  for (const [i, line] of lines.entries()) {
    const member = members.get(line.author.uuid);
    if (member !== undefined && !known.has(line.message_uuid)) {
      const result = await append({ ...deps, clock: () => line.created_at }, member, {
        message: line.message,
        retry: { message_uuid: line.message_uuid, after_seq },
      });
      if (result.appended) appended += 1;
      const seq = Number(result.item.sk);
      if (seq > after_seq + 1) await read(after_seq + 1, seq - 1);
      after_seq = Math.max(after_seq, seq);
    }
    onProgress(i + 1);
  }
  return { appended, message_group_uuid: conversation };
}
