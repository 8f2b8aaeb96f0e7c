import { AppError } from '@cruddur/contract/errors';
import type { Bus } from '../bus/bus.ts';
import type { RowItem } from '../table/items.ts';
import { rowKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import type { Member } from './member.ts';
import { publishRow } from './rows.ts';

/**
 * Mutes or unmutes the viewer's conversation and tells their other devices. Costs 1 write unit. Fails
 * with `message_group_not_found` when there is no row.
 */
export async function setMuted(
  deps: { readonly table: Table; readonly bus: Bus },
  { viewer, conversation }: Member,
  muted: boolean,
): Promise<RowItem> {
  const { item } = await deps.table.update<RowItem>({
    key: rowKey(viewer.uuid, conversation),
    set: { muted },
    add: { version: 1 },
  });
  if (item === undefined) throw new AppError('message_group_not_found');
  publishRow(deps.bus, viewer.uuid, item);
  return item;
}
