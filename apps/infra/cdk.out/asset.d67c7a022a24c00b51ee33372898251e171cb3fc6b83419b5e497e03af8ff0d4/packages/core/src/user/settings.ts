import type { UserUuid } from '@cruddur/contract/ids';
import type { Settings } from '@cruddur/contract/schemas';
import { sql } from 'kysely';
import { asking, type Database } from './database.ts';

const DEFAULTS: Settings = { show_presence: true, show_typing: true, send_receipts: true };

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
