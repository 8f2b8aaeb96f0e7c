import type { Bus } from '../bus/bus.ts';
import type { ProfileItem, RowItem } from '../table/items.ts';
import { inboxPartition, profileKey, ROW_RANGE, rowKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import type { VersionedProfile } from '../user/profile.ts';
import { publishRow } from './rows.ts';

/**
 * Notes a changed profile in the table; the stream carries it to every inbox that shows the
 * person. Repeated or late calls change nothing. Costs 1 write unit, 2 from the second change on.
 */
export async function announceProfile(table: Table, profile: VersionedProfile): Promise<void> {
  const item: ProfileItem = {
    ...profileKey(profile.uuid),
    user_uuid: profile.uuid,
    user_display_name: profile.display_name,
    user_handle: profile.handle,
    profile_version: profile.profile_version,
  };
  const put = await table.putNew(item);
  if (put.written || put.existing.profile_version >= item.profile_version) return;
  await table.update({ key: profileKey(profile.uuid), ...profileUpdate(item) });
}

/**
 * Brings a changed profile into the rows of everyone the person has a conversation with, and
 * publishes them. The record only says that there is news: what is brought is the profile of now,
 * so that a late or repeated record cannot bring an older one into rows made since.
 * Costs consistent reads of the profile and the person's inbox, and 1 write unit a conversation.
 */
export async function projectProfile(
  deps: { readonly table: Table; readonly bus: Bus },
  changed: ProfileItem,
): Promise<void> {
  const key = profileKey(changed.user_uuid);
  const profile = (await deps.table.get<ProfileItem>(key, { consistent: true })) ?? changed;
  const own = await deps.table.query<RowItem>({
    pk: inboxPartition(profile.user_uuid),
    ...ROW_RANGE,
    consistent: true,
  });
  for (const { user_uuid: other, message_group_uuid: conversation } of own) {
    const { applied, item: row } = await deps.table.update<RowItem>({
      key: rowKey(other, conversation),
      ...profileUpdate(profile),
      add: { version: 1 },
    });
    if (row === undefined) continue;
    // Up already, by a run that may have been cut off before it published.
    if (applied || row.profile_version === profile.profile_version)
      publishRow(deps.bus, other, row);
  }
}

function profileUpdate({ user_display_name, user_handle, profile_version }: ProfileItem) {
  return {
    set: { user_display_name, user_handle, profile_version },
    ifBelow: { profile_version },
  };
}
