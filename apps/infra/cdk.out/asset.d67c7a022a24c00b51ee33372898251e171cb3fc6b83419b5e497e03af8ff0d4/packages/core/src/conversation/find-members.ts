import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import type { RowItem } from '../table/items.ts';
import { parseRowKey } from '../table/keys.ts';
import type { LogSummary } from './inspect-log.ts';
import { pairConversation } from './pair-identity.ts';

/** Who is in a conversation, as far as log and rows tell. */
export interface Members {
  /** The two people whose uuids make the conversation's; undefined when no such two are known. */
  readonly pair: readonly [UserUuid, UserUuid] | undefined;
  /** The pair; without one, the owners of the rows if these are two; else undefined. */
  readonly members: readonly [UserUuid, UserUuid] | undefined;
  /** Two people are known and yet none of them make this conversation. */
  readonly isOfOtherPair: boolean;
}

const MAX_CANDIDATES = 16;

/** Finds the pair among the owners of rows, the people whom rows show, and authors. */
export function findMembers(log: LogSummary, rows: readonly RowItem[]): Members {
  const owners = rows.flatMap((row) => parseRowKey(row)?.user ?? []);
  const candidates = new Set<UserUuid>(owners);
  for (const row of rows) if (typeof row.user_uuid === 'string') candidates.add(row.user_uuid);
  for (const author of log.authors.keys()) candidates.add(author);
  const people = [...candidates].slice(0, MAX_CANDIDATES);
  const pair = findPair(log.conversation, people);
  const [first, second] = owners;
  const both =
    owners.length === 2 && first !== undefined && second !== undefined
      ? ([first, second] as const)
      : undefined;
  return {
    pair,
    members: pair ?? both,
    isOfOtherPair: pair === undefined && people.length > 1,
  };
}

function findPair(
  conversation: MessageGroupUuid,
  people: readonly UserUuid[],
): readonly [UserUuid, UserUuid] | undefined {
  for (const [i, a] of people.entries()) {
    for (const b of people.slice(i + 1)) {
      if (pairConversation(a, b) === conversation) return [a, b];
    }
  }
  return undefined;
}
