import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import type { Bus } from '../bus/bus.ts';
import type { Cache } from '../cache/cache.ts';
import type { MessageItem, ProfileItem, RowItem } from '../table/items.ts';
import { parseMessageKey, parseRowKey, rowKey } from '../table/keys.ts';
import type { Table, UpdateInput } from '../table/table.ts';
import { projectProfile } from './project-profile.ts';
import { publishRow } from './rows.ts';
import { shorten } from './shorten.ts';

/** What the projection needs. */
export interface ProjectDeps {
  readonly table: Table;
  readonly bus: Bus;
  /** Who is in a conversation; without one each batch asks the index. */
  readonly pairs?: PairCache | undefined;
  readonly watch?: ProjectWatch | undefined;
}

/** Wants to know of projections. Each runs what it is handed, once, and answers what that does. */
export interface ProjectWatch {
  batch(
    records: readonly StreamRecord[],
    run: () => Promise<ProjectFailure[]>,
  ): Promise<ProjectFailure[]>;
  /** A batch's records of one conversation or person; rejects when they are to come again. */
  change(records: readonly StreamRecord[], run: () => Promise<void>): Promise<void>;
}

/** The members of conversations, by conversation, each for `AUTHORISATION_TTL_MS`. */
export type PairCache = Cache<readonly UserUuid[]>;

/** One record of the table's stream that the projection cares for: an item as a write left it. */
export type StreamRecord = {
  /** Names the record when it is reported as failed. */
  readonly id: string;
  /** When the stream says that it was written: milliseconds since 1970, rounded down to a second. */
  readonly writtenAt?: number | undefined;
} & (
  | { readonly kind: 'message'; readonly item: MessageItem }
  | { readonly kind: 'profile'; readonly item: ProfileItem }
);

/** Records that could not be projected, all for the same reason. */
export interface ProjectFailure {
  readonly ids: readonly string[];
  readonly error: unknown;
}

/** What one batch says about one conversation. */
interface Change {
  readonly conversation: MessageGroupUuid;
  readonly records: StreamRecord[];
  last: MessageItem;
  /** Each author's highest seq in the batch. */
  readonly sent: Map<UserUuid, number>;
}

/** What one batch says about one person: only the newest profile counts. */
interface ProfileChange {
  readonly records: StreamRecord[];
  last: ProfileItem;
}

/**
 * Brings the inbox rows up to a batch of stream records and publishes them. Any order, repetition,
 * overlap or partial run of batches ends in the same rows, since each number only grows; and a
 * row that is up already is published again, since a crash may have come between the two.
 * What fails does not keep the rest back; it is answered, to be tried again.
 * Costs, for a conversation and batch: 0.5 read units, 0 when its members are cached, and 1 write
 * unit a member.
 */
export async function project(
  deps: ProjectDeps,
  records: readonly StreamRecord[],
): Promise<ProjectFailure[]> {
  const { watch } = deps;
  return watch ? watch.batch(records, () => projectAll(deps, records)) : projectAll(deps, records);
}

async function projectAll(
  deps: ProjectDeps,
  records: readonly StreamRecord[],
): Promise<ProjectFailure[]> {
  const failures: ProjectFailure[] = [];
  const attempt = async (of: readonly StreamRecord[], run: () => Promise<void>): Promise<void> => {
    try {
      await (deps.watch ? deps.watch.change(of, run) : run());
    } catch (error) {
      failures.push({ ids: of.map(({ id }) => id), error });
    }
  };
  await Promise.all([
    ...collectChanges(records).map((change) =>
      attempt(change.records, () => projectChange(deps, change)),
    ),
    ...collectProfiles(records).map((change) =>
      attempt(change.records, () => projectProfile(deps, change.last)),
    ),
  ]);
  return failures;
}

function collectChanges(records: readonly StreamRecord[]): Change[] {
  const changes = new Map<MessageGroupUuid, Change>();
  for (const record of records) {
    if (record.kind !== 'message') continue;
    const { item } = record;
    const key = parseMessageKey(item);
    if (key === undefined) continue;
    const change = changes.get(key.conversation) ?? {
      conversation: key.conversation,
      records: [],
      last: item,
      sent: new Map<UserUuid, number>(),
    };
    change.records.push(record);
    if (item.sk > change.last.sk) change.last = item;
    change.sent.set(item.user_uuid, Math.max(key.seq, change.sent.get(item.user_uuid) ?? 0));
    changes.set(key.conversation, change);
  }
  return [...changes.values()];
}

function collectProfiles(records: readonly StreamRecord[]): ProfileChange[] {
  const changes = new Map<string, ProfileChange>();
  for (const record of records) {
    if (record.kind !== 'profile') continue;
    const { item } = record;
    const change = changes.get(item.pk) ?? { records: [], last: item };
    change.records.push(record);
    if (item.profile_version > change.last.profile_version) change.last = item;
    changes.set(item.pk, change);
  }
  return [...changes.values()];
}

async function projectChange(deps: ProjectDeps, change: Change): Promise<void> {
  const { table, pairs, bus } = deps;
  const { conversation } = change;
  const cached = pairs?.peek(conversation);
  const find = () => findMembers(table, conversation);
  const members = await (pairs === undefined ? find() : pairs.get(conversation, find));
  const rows = await Promise.all(
    (members ?? []).map(async (member) => {
      const row = await raiseRow(table, member, change);
      if (row !== undefined) publishRow(bus, member, row);
      return row;
    }),
  );
  if (!rows.includes(undefined)) return;
  pairs?.delete(conversation);
  // The index may know of other rows by now than it did when it was asked.
  if (cached !== undefined) await projectChange(deps, change);
}

/** The index lags behind the table: rows that it does not show yet are a reason to come back. */
async function findMembers(table: Table, conversation: MessageGroupUuid): Promise<UserUuid[]> {
  const keys = await table.queryMembers(conversation);
  const members = keys.flatMap((key) => parseRowKey(key)?.user ?? []);
  if (members.length < 2) {
    throw new Error(`the index shows ${members.length} of 2 members of ${conversation}`);
  }
  return members;
}

/** Raises last_* and sent_seq, each only upwards. Answers the row as it is then. */
async function raiseRow(
  table: Table,
  member: UserUuid,
  change: Change,
): Promise<RowItem | undefined> {
  const lastSeq = Number(change.last.sk);
  const sent = change.sent.get(member);
  let want = { last: true, sent: sent !== undefined };
  for (;;) {
    const result = await table.update<RowItem>(rowUpdate(member, change, want, sent ?? 0));
    if (result.applied) return result.item;
    const row = result.item;
    if (row === undefined) return undefined;
    // One of the two guards failed: the row is ahead in that part, perhaps not in the other.
    want = {
      last: want.last && row.last_seq < lastSeq,
      sent: want.sent && row.sent_seq < (sent ?? 0),
    };
    if (!want.last && !want.sent) return row;
  }
}

function rowUpdate(
  member: UserUuid,
  { conversation, last }: Change,
  want: { last: boolean; sent: boolean },
  sent: number,
): UpdateInput {
  const lastSeq = Number(last.sk);
  return {
    key: rowKey(member, conversation),
    set: {
      ...(want.last && {
        message: shorten(last.message),
        last_message_at: last.created_at,
        last_seq: lastSeq,
      }),
      ...(want.sent && { sent_seq: sent }),
    },
    add: { version: 1 },
    ifBelow: { ...(want.last && { last_seq: lastSeq }), ...(want.sent && { sent_seq: sent }) },
  };
}
