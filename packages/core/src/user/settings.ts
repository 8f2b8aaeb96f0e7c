import type { UserUuid } from '@cruddur/contract/ids';
import type { Settings } from '@cruddur/contract/schemas';
import { sql } from 'kysely';
import { asking, type Database } from './database.ts';

const DEFAULTS: Settings = {
  show_presence: true,
  show_typing: true,
  send_receipts: true,
  send_delivery_receipts: true,
};

/** The settings of several people; whoever does not exist is left out. */
export async function findSettingsOf(
  db: Database,
  users: readonly UserUuid[],
): Promise<Map<UserUuid, Settings>> {
  if (users.length === 0) return new Map();
  const rows = await asking(
    db.selectFrom('users').select(['uuid', 'settings']).where('uuid', 'in', users).execute(),
  );
  return new Map(rows.map(({ uuid, settings }) => [uuid, { ...DEFAULTS, ...settings }]));
}

/** A person's settings, each as it is or as it is by default; undefined when there is no such person. */
export async function findSettings(db: Database, user: UserUuid): Promise<Settings | undefined> {
  const row = await asking(
    db.selectFrom('users').select('settings').where('uuid', '=', user).executeTakeFirst(),
  );
  return row && { ...DEFAULTS, ...row.settings };
}

/** Changes those settings that are given, in one statement: two devices do not undo each other. */
export async function updateSettings(
  db: Database,
  user: UserUuid,
  changes: Partial<Settings>,
): Promise<Settings | undefined> {
  const row = await asking(
    db
      .updateTable('users')
      .set({ settings: sql`settings || ${JSON.stringify(changes)}::jsonb` })
      .where('uuid', '=', user)
      .returning('settings')
      .executeTakeFirst(),
  );
  return row && { ...DEFAULTS, ...row.settings };
}
