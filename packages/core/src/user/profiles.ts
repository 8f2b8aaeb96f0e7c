import type { UserUuid } from '@cruddur/contract/ids';
import type { Cache } from '../cache/cache.ts';
import { PROFILE_TTL_MS } from '../cache/lifetimes.ts';
import type { SharedKind } from '../cache/shared-cache.ts';
import type { Database } from './database.ts';
import { isProfile, type Profile } from './profile.ts';
import { findByCognitoId, findByHandle, findProfiles } from './users.ts';

/** Who is who, cached for as long as a changed name may take to show. */
export interface Profiles {
  byCognitoId(cognitoUserId: string): Promise<Profile | undefined>;
  byHandle(handle: string): Promise<Profile | undefined>;
  /** The current profiles of those whose names can be had now; never fails. */
  current(uuids: readonly UserUuid[]): Promise<ReadonlyMap<UserUuid, Profile>>;
  /** Forgets what is cached of a person, here and where it is shared. */
  forget(person: Profile, cognitoUserId: string): void;
}

/** Who is who, as processes share it. A profile found for a handle must have it. */
export const SHARED_PROFILES: SharedKind<Profile> = {
  name: 'profile',
  ttlMs: PROFILE_TTL_MS,
  encode: ({ uuid, handle, display_name }) => ({ uuid, handle, display_name }),
  decode: (data, id) => {
    if (!isProfile(data)) return undefined;
    const [by, name] = id.split(' ');
    return by === 'handle' && data.handle.toLowerCase() !== name ? undefined : data;
  },
};

/** Makes the lookups; `onError` hears of names that could not be had. */
export function createProfiles(
  db: Database,
  cache: Cache<Profile>,
  onError: (error: unknown) => void,
): Profiles {
  return {
    byCognitoId: (id) => cache.get(`sub ${id}`, () => findByCognitoId(db, id)),
    byHandle: (handle) =>
      cache.get(`handle ${handle.toLowerCase()}`, () => findByHandle(db, handle)),
    current,
    forget: ({ uuid, handle }, cognitoUserId) => {
      cache.delete(`uuid ${uuid}`);
      cache.delete(`handle ${handle.toLowerCase()}`);
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
