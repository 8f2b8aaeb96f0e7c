import type { UserUuid } from '@cruddur/contract/ids';
import { asking, type Database } from './database.ts';
import type { Profile, VersionedProfile } from './profile.ts';

/** Who a Cognito `sub` is; undefined when nobody. */
export function findByCognitoId(db: Database, cognitoUserId: string): Promise<Profile | undefined> {
  return asking(
    db
      .selectFrom('users')
      .select(['uuid', 'handle', 'display_name'])
      .where('cognito_user_id', '=', cognitoUserId)
      .executeTakeFirst(),
  );
}

/** Who has a handle, in any case of letters; undefined when nobody. */
export function findByHandle(db: Database, handle: string): Promise<Profile | undefined> {
  return asking(
    db
      .selectFrom('users')
      .select(['uuid', 'handle', 'display_name'])
      .where((eb) => eb(eb.fn('lower', ['handle']), '=', handle.toLowerCase()))
      .executeTakeFirst(),
  );
}

/** The current profiles of some people, by uuid; unknown ones are left out. */
export async function findProfiles(
  db: Database,
  uuids: readonly UserUuid[],
): Promise<Map<UserUuid, Profile>> {
  if (uuids.length === 0) return new Map();
  const profiles = await asking(
    db
      .selectFrom('users')
      .select(['uuid', 'handle', 'display_name'])
      .where('uuid', 'in', uuids)
      .execute(),
  );
  return new Map(profiles.map((profile) => [profile.uuid, profile]));
}

/** Gives a person another display name; undefined when there is no such person. */
export function updateDisplayName(
  db: Database,
  user: UserUuid,
  displayName: string,
): Promise<VersionedProfile | undefined> {
  return asking(
    db
      .updateTable('users')
      .set((eb) => ({
        display_name: displayName,
        profile_version: eb('profile_version', '+', 1),
      }))
      .where('uuid', '=', user)
      .returning(['uuid', 'handle', 'display_name', 'profile_version'])
      .executeTakeFirst(),
  );
}

/** People in the order of their handles, with what a sign-in needs. */
export function listPeople(
  db: Database,
  limit: number,
): Promise<(Profile & { cognito_user_id: string | null })[]> {
  return asking(
    db
      .selectFrom('users')
      .select(['uuid', 'handle', 'display_name', 'cognito_user_id'])
      .orderBy('handle')
      .limit(limit)
      .execute(),
  );
}

/** A person to be stored. */
export interface NewUser {
  readonly handle: string;
  readonly display_name: string;
  readonly email: string;
  readonly cognito_user_id: string;
  readonly uuid?: UserUuid;
}

/** Stores people; those whose handle, email or Cognito id is taken are skipped. Answers how many. */
export async function insertUsers(db: Database, users: readonly NewUser[]): Promise<number> {
  if (users.length === 0) return 0;
  const inserted = await asking(
    db
      .insertInto('users')
      .values([...users])
      .onConflict((conflict) => conflict.doNothing())
      .returning('uuid')
      .execute(),
  );
  return inserted.length;
}
