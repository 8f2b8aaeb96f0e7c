import type { UserUuid } from '@cruddur/contract/ids';
import type { Cache } from '../cache/cache.ts';
import { PROFILE_TTL_MS } from '../cache/lifetimes.ts';
import type { MaybePromise } from '../cache/maybe-promise.ts';
import type { SharedKind } from '../cache/shared-cache.ts';
import type { Database } from './database.ts';
import { isProfile, type Profile } from './profile.ts';
import { findByCognitoId, findByHandle, findProfiles } from './users.ts';

/** Who is who, cached for as long as a changed name may take to show. */
export interface Profiles {
  byCognitoId(cognitoUserId: string): MaybePromise<Profile | undefined>;
  byHandle(handle: string): MaybePromise<Profile | undefined>;
  /** The current profiles, in this order; undefined where one cannot be had now. Never fails. */
  current(uuids: readonly UserUuid[]): MaybePromise<readonly (Profile | undefined)[]>;
  /** Forgets what is cached of a person, here and where it is shared. */
  forget(person: Profile, cognitoUserId: string): void;
}

/** Who is who, as processes share it. A profile found for a handle or uuid must have it. */
export const SHARED_PROFILES: SharedKind<Profile> = {
  name: 'profile',
  ttlMs: PROFILE_TTL_MS,
  encode: ({ uuid, handle, display_name }) => ({ uuid, handle, display_name }),
  decode: (data, id) => {
    if (!isProfile(data)) return undefined;
    const [by, name] = id.split(' ');
    if (by === 'handle') return data.handle.toLowerCase() === name ? data : undefined;
    return by === 'sub' || data.uuid === id ? data : undefined;
  },
};

/**
 * Makes the lookups; `onError` hears of names that could not be had. A uuid is its own key: to put one
 * together for each row of an inbox would take longer than to look it up.
 */
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
      cache.delete(uuid);
      cache.delete(`handle ${handle.toLowerCase()}`);
      cache.delete(`sub ${cognitoUserId}`);
    },
  };

  function current(uuids: readonly UserUuid[]): MaybePromise<readonly (Profile | undefined)[]> {
    return cache.getMany(uuids, (missing) =>
      findProfiles(db, missing as UserUuid[]).catch((error: unknown) => {
        // The names stored with messages and rows serve until the database is back.
        onError(error);
        return new Map<UserUuid, Profile>();
      }),
    );
  }
}
