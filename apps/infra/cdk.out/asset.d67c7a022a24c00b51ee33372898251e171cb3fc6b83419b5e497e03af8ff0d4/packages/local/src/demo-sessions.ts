import type { ShortProfile } from '@cruddur/contract/schemas';
import type { Database } from '@cruddur/core/user/database';
import { listPeople } from '@cruddur/core/user/users';
import { type LocalUserPool, TOKEN_LIFETIME_SECONDS } from './user-pool.ts';

const SHOWN_PEOPLE = 100;

/** The people whom the sign-in page of the embedded stack offers. */
export async function demoPeopleOf(db: Database): Promise<ShortProfile[]> {
  const people = await listPeople(db, SHOWN_PEOPLE);
  return people.map(({ uuid, handle, display_name }) => ({ uuid, handle, display_name }));
}

/** Signs an access token for whoever has a handle; undefined when nobody has. */
export async function createDemoSession(db: Database, pool: LocalUserPool, handle: string) {
  const user = await db
    .selectFrom('users')
    .select(['uuid', 'handle', 'display_name', 'cognito_user_id'])
    .where('handle', '=', handle.replace(/^@/, '').toLowerCase())
    .executeTakeFirst();
  if (user?.cognito_user_id == null) return undefined;
  const { cognito_user_id, ...profile } = user;
  return {
    access_token: await pool.signAccessToken({
      cognitoUserId: cognito_user_id,
      username: cognito_user_id,
    }),
    expires_in: TOKEN_LIFETIME_SECONDS,
    user: profile,
  };
}
