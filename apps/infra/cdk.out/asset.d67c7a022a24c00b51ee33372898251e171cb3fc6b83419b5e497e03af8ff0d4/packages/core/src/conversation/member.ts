import { AppError } from '@cruddur/contract/errors';
import type { MessageGroupUuid } from '@cruddur/contract/ids';
import type { SingleFlightCache } from '../cache/single-flight-cache.ts';
import type { RowItem } from '../table/items.ts';
import { rowKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import type { Profile } from '../user/profile.ts';
import { pairConversation } from './pair-identity.ts';
import type { Tail } from './tails.ts';

declare const proven: unique symbol;

/**
 * Proof that the viewer is in the conversation. Only this file makes one, and everything that
 * reads or writes a conversation asks for it.
 */
export interface Member {
  readonly [proven]: true;
  readonly conversation: MessageGroupUuid;
  readonly viewer: Profile;
  /** The other person, by what the viewer's row says. */
  readonly other: Profile;
  /** A lower bound of the log's tail: where it was when the row was read. */
  readonly hint: Tail;
}

/** What a membership check needs. */
export interface MemberDeps {
  readonly table: Table;
  readonly members: MemberCache;
}

/** Memberships that were proven lately. A membership never ends, so a stale one does no harm. */
export type MemberCache = SingleFlightCache<Member>;

/**
 * Proves that the viewer is in a conversation. Someone else's conversation and one that does not
 * exist fail alike, with `message_group_not_found`. Costs 0.5 read units, 0 when cached, 1.5 when
 * it fails.
 */
export async function requireMember(
  deps: MemberDeps,
  viewer: Profile,
  conversation: MessageGroupUuid,
): Promise<Member> {
  const find = async (consistent: boolean): Promise<Member | undefined> => {
    const row = await deps.table.get<RowItem>(rowKey(viewer.uuid, conversation), { consistent });
    return row === undefined ? undefined : memberOfRow(viewer, row);
  };
  // "No" is final for a client, so it is never taken from a read that others share: that one may
  // have begun before the row was made, or for `memberOfPair`, which passes over empty rows.
  const member =
    (await deps.members.get(`${viewer.uuid} ${conversation}`, () => find(false))) ??
    (await find(true));
  if (member === undefined) throw new AppError('message_group_not_found');
  return { ...member, viewer };
}

/**
 * Membership in the one conversation of two people, which may not exist yet: the first append
 * makes it. Fails with `recipient_is_self`. Costs 0.5 read units, 0 when cached.
 */
export async function memberOfPair(
  deps: MemberDeps,
  viewer: Profile,
  other: Profile,
): Promise<Member> {
  if (viewer.uuid === other.uuid) throw new AppError('recipient_is_self');
  const conversation = pairConversation(viewer.uuid, other.uuid);
  const cached = await deps.members.get(`${viewer.uuid} ${conversation}`, async () => {
    const row = await deps.table.get<RowItem>(rowKey(viewer.uuid, conversation));
    // A row without a message may be half of a creation that was cut off: not worth keeping.
    return row === undefined || row.last_seq === 0 ? undefined : memberOfRow(viewer, row);
  });
  return { ...(cached ?? prove(conversation, viewer, other, EMPTY_LOG)), viewer, other };
}

/** Membership as a row shows it. */
function memberOfRow(viewer: Profile, row: RowItem): Member {
  const other: Profile = {
    uuid: row.user_uuid,
    handle: row.user_handle,
    display_name: row.user_display_name,
  };
  return prove(row.message_group_uuid, viewer, other, {
    seq: row.last_seq,
    created_at: row.last_message_at,
  });
}

const EMPTY_LOG: Tail = { seq: 0, created_at: '' };

function prove(
  conversation: MessageGroupUuid,
  viewer: Profile,
  other: Profile,
  hint: Tail,
): Member {
  return { conversation, viewer, other, hint } as Member;
}
