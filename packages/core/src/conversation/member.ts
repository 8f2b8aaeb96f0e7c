import { AppError } from '@cruddur/contract/errors';
import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import type { Cache } from '../cache/cache.ts';
import { AUTHORISATION_TTL_MS } from '../cache/lifetimes.ts';
import { andThen, type MaybePromise } from '../cache/maybe-promise.ts';
import type { SharedKind } from '../cache/shared-cache.ts';
import type { RowItem } from '../table/items.ts';
import { rowKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { isProfile, type Profile } from '../user/profile.ts';
import { pairConversation } from './pair-identity.ts';
import type { Tail, Tails } from './tails.ts';

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
  /**
   * A lower bound of the log's tail: where it was when this process read the row. Undefined when the
   * membership is only known from a shared cache, by whose word nobody may choose where to write.
   */
  readonly hint: Tail | undefined;
}

/** A member of whose log this process has seen something in the table. */
export type HintedMember = Member & { readonly hint: Tail };

/** What a membership check needs. */
export interface MemberDeps {
  readonly table: Table;
  readonly members: MemberCache;
}

/** Memberships that were proven lately, each for `AUTHORISATION_TTL_MS`. */
export type MemberCache = Cache<Member>;

/**
 * Memberships as processes share them: who the other person is, which the conversation's uuid
 * confirms, and no position in a log.
 */
export const SHARED_MEMBERS: SharedKind<Member> = {
  name: 'member',
  ttlMs: AUTHORISATION_TTL_MS,
  encode: ({ other }) => other,
  decode: (data, id) => {
    const [uuid, conversation] = id.split(' ') as [UserUuid, MessageGroupUuid];
    if (!isProfile(data) || pairConversation(uuid, data.uuid) !== conversation) return undefined;
    return prove(conversation, { uuid, handle: '', display_name: '' }, data, undefined);
  },
};

/**
 * Proves that the viewer is in a conversation. Someone else's conversation and one that does not
 * exist fail alike, with `message_group_not_found`. Costs 0.5 read units, 0 when cached, 1.5 when
 * it fails.
 */
export function requireMember(
  deps: MemberDeps,
  viewer: Profile,
  conversation: MessageGroupUuid,
): MaybePromise<Member> {
  const find = async (consistent: boolean): Promise<Member | undefined> => {
    const row = await deps.table.get<RowItem>(rowKey(viewer.uuid, conversation), { consistent });
    return row === undefined ? undefined : memberOfRow(viewer, row);
  };
  const lately = deps.members.get(`${viewer.uuid} ${conversation}`, () => find(false));
  // "No" is final for a client, so it is never taken from a read that others share: that one may
  // have begun before the row was made, or for `memberOfPair`, which passes over empty rows.
  const surely = andThen(lately, (member) => member ?? find(true));
  return andThen(surely, (member) => {
    if (member === undefined) throw new AppError('message_group_not_found');
    return { ...member, viewer };
  });
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

/** The member with a position in the log that this process has seen. Costs 0.5 read units, mostly 0. */
export async function withHint(
  deps: { readonly table: Table; readonly tails: Tails },
  member: Member,
): Promise<HintedMember> {
  const hint = member.hint ?? deps.tails.get(member.conversation) ?? (await readHint(deps, member));
  return { ...member, hint };
}

async function readHint(deps: { readonly table: Table }, member: Member): Promise<Tail> {
  const key = rowKey(member.viewer.uuid, member.conversation);
  const row = await deps.table.get<RowItem>(key);
  return row === undefined ? EMPTY_LOG : tailOfRow(row);
}

/** Membership as a row shows it. */
function memberOfRow(viewer: Profile, row: RowItem): Member {
  const other: Profile = {
    uuid: row.user_uuid,
    handle: row.user_handle,
    display_name: row.user_display_name,
  };
  return prove(row.message_group_uuid, viewer, other, tailOfRow(row));
}

function tailOfRow(row: RowItem): Tail {
  return { seq: row.last_seq, created_at: row.last_message_at };
}

const EMPTY_LOG: Tail = { seq: 0, created_at: '' };

function prove(
  conversation: MessageGroupUuid,
  viewer: Profile,
  other: Profile,
  hint: Tail | undefined,
): Member {
  return { conversation, viewer, other, hint } as Member;
}
