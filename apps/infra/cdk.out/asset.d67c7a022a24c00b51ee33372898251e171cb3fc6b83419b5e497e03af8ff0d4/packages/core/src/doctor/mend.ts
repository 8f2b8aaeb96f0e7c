import type { UserUuid } from '@cruddur/contract/ids';
import type { Finding } from '../conversation/finding.ts';
import { faultsOfProfile } from '../conversation/item-faults.ts';
import type { ProfileItem, RowItem } from '../table/items.ts';
import { type Key, profileKey } from '../table/keys.ts';
import type { Table, UpdateInput, Value } from '../table/table.ts';
import type { Profile } from '../user/profile.ts';

/** What mending needs. */
export interface MendDeps {
  readonly table: Table;
  /** Names of people who wrote nothing and never changed their profile; undefined when unknown. */
  readonly findProfile: (user: UserUuid) => Promise<Profile | undefined>;
  /** Seconds since 1970. */
  readonly seconds: () => number;
}

/**
 * Writes what the log proves into rows, one write a row, each only if the row is still at the
 * version that was looked at: so what the projection or a reader writes meanwhile is never undone.
 * Messages are not touched. Answers how many rows were written; the caller looks again.
 * Costs 1 write unit a row, 2 for a row that is made or comes into the index.
 */
export async function mendRows(
  deps: MendDeps,
  rows: readonly RowItem[],
  findings: readonly Finding[],
): Promise<number> {
  let written = 0;
  for (const wanted of groupByRow(findings)) {
    const row = rows.find(({ pk, sk }) => pk === wanted.key.pk && sk === wanted.key.sk);
    const set = await withNames(deps, wanted);
    if (set === undefined) continue;
    if (wanted.create && (await makeRow(deps, wanted.key, set))) written += 1;
    if (!wanted.create && row && (await changeRow(deps.table, row, set))) written += 1;
  }
  return written;
}

interface Wanted {
  readonly key: Key;
  set: Record<string, Value>;
  create: boolean;
  peer: UserUuid | undefined;
}

function groupByRow(findings: readonly Finding[]): Wanted[] {
  const rows = new Map<string, Wanted>();
  for (const { key, repair } of findings) {
    if (repair === undefined) continue;
    const id = `${key.pk} ${key.sk}`;
    const wanted = rows.get(id) ?? { key, set: {}, create: false, peer: undefined };
    Object.assign(wanted.set, repair.set);
    wanted.create ||= repair.create ?? false;
    wanted.peer ??= repair.peer;
    rows.set(id, wanted);
  }
  return [...rows.values()];
}

/** Undefined when the row must show somebody whose names nobody knows. */
async function withNames(
  deps: MendDeps,
  { set, peer }: Wanted,
): Promise<Record<string, Value> | undefined> {
  if (peer === undefined) return set;
  const item = await deps.table.get<ProfileItem>(profileKey(peer), { consistent: true });
  if (item !== undefined && faultsOfProfile(item).length === 0) {
    const { user_display_name, user_handle, profile_version } = item;
    return { ...set, user_uuid: peer, user_display_name, user_handle, profile_version };
  }
  if (set.user_handle !== undefined) return { ...set, user_uuid: peer, profile_version: 0 };
  const profile = await deps.findProfile(peer);
  return (
    profile && {
      ...set,
      user_uuid: peer,
      user_display_name: profile.display_name,
      user_handle: profile.handle,
      profile_version: 0,
    }
  );
}

/**
 * A client that still holds the lost row takes only a higher version. Nobody knows the old one; the
 * time in seconds is above it, since a row does not change every second for ever.
 */
async function makeRow(deps: MendDeps, { pk, sk }: Key, set: object): Promise<boolean> {
  const row = { pk, sk, ...set, version: deps.seconds() };
  return (await deps.table.putNew(row)).written;
}

async function changeRow(
  table: Table,
  row: RowItem,
  set: Readonly<Record<string, Value>>,
): Promise<boolean> {
  const guard = guardOf(row);
  if (guard === undefined) return false;
  const { pk, sk } = row;
  return (await table.update({ key: { pk, sk }, set, add: { version: 1 }, ...guard })).applied;
}

/** Undefined when the version itself is damaged: then nothing tells whether the row has moved. */
function guardOf({
  version,
}: {
  version?: unknown;
}): Pick<UpdateInput, 'ifEqual' | 'ifAbsent'> | undefined {
  if (version === undefined) return { ifAbsent: ['version'] };
  return Number.isSafeInteger(version) ? { ifEqual: { version: version as number } } : undefined;
}
