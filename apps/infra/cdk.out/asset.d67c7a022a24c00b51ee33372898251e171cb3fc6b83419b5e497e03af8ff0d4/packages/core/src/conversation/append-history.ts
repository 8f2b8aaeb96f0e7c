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
 * Answers how many were new. Costs one read of the log and one write unit a new line.
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
  const log = await deps.table.query<MessageItem>({
    pk: logPartition(conversation),
    from: seqKey(1),
    to: seqKey(MAX_SEQ),
    consistent: true,
  });
  const known = new Set(log.map((item) => item.message_uuid));
  // Another run of the same history may be under way: what it adds comes after this seq.
  const after_seq = log.length;
  let appended = 0;
  for (const [i, line] of lines.entries()) {
    const member = members.get(line.author.uuid);
    if (member !== undefined && !known.has(line.message_uuid)) {
      const result = await append({ ...deps, clock: () => line.created_at }, member, {
        message: line.message,
        retry: { message_uuid: line.message_uuid, after_seq },
      });
      if (result.appended) appended += 1;
    }
    onProgress(i + 1);
  }
  return { appended, message_group_uuid: conversation };
}
