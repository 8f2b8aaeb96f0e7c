import type { UserUuid } from '@cruddur/contract/ids';

/** A person, as others may see them. */
export interface Profile {
  readonly uuid: UserUuid;
  readonly handle: string;
  readonly display_name: string;
}

/** Whether a value from elsewhere has the shape of a profile. */
export function isProfile(data: unknown): data is Profile {
  if (typeof data !== 'object' || data === null) return false;
  const { uuid, handle, display_name } = data as Record<string, unknown>;
  return [uuid, handle, display_name].every((text) => typeof text === 'string' && text !== '');
}

/** A profile and how often it has been changed, counted from 1. */
export interface VersionedProfile extends Profile {
  readonly profile_version: number;
}
