import type { UserUuid } from '@cruddur/contract/ids';
import type { SingleFlightCache } from '../cache/single-flight-cache.ts';
import type { Database } from './database.ts';
import type { Profile } from './profile.ts';
import { findByCognitoId, findByHandle, findProfiles } from './users.ts';

/** Who is who, cached for as long as a changed name may take to show. */
export interface Profiles {
  byCognitoId(cognitoUserId: string): Promise<Profile | undefined>;
  byHandle(handle: string): Promise<Profile | undefined>;
  /** The current profiles of those whose names can be had now; never fails. */
  current(uuids: readonly UserUuid[]): Promise<ReadonlyMap<UserUuid, Profile>>;
  /** Forgets what this process has cached of a person. */
  forget(person: Profile, cognitoUserId: string): void;
}

/** Makes the lookups; `onError` hears of names that could not be had. */
export function createProfiles(
  db: Database,
  cache: SingleFlightCache<Profile>,
  onError: (error: unknown) => void,
): Profiles {
  return {
    byCognitoId: (id) => cache.get(`sub ${id}`, () => findByCognitoId(db, id)),
    byHandle: (handle) =>
      cache.get(`handle ${handle.toLowerCase()}`, () => findByHandle(db, handle)),
    current,
    forget: ({ uuid, handle }, cognitoUserId) => {
      cache.delete(`uuid ${uuid}`);
      cache.delete(`handle ${handle}`);
      cache.delete(`sub ${cognitoUserId}`);
    },
  };

  async function current(uuids: readonly UserUuid[]): Promise<ReadonlyMap<UserUuid, Profile>> {
    const profiles = new Map<UserUuid, Profile>();
    const missing: UserUuid[] = [];
    for (const uuid of new Set(uuids)) {
      const profile = cache.peek(`uuid ${uuid}`);
      if (profile === undefined) missing.push(uuid);
      else profiles.set(uuid, profile);
    }
    try {
      for (const [uuid, profile] of await findProfiles(db, missing)) {
        cache.set(`uuid ${uuid}`, profile);
        profiles.set(uuid, profile);
      }
    } catch (error) {
      // The names stored with messages and rows serve until the database is back.
      onError(error);
    }
    return profiles;
  }
}
