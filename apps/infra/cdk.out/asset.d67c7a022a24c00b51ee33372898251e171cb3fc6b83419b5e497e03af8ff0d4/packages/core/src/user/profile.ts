import type { UserUuid } from '@cruddur/contract/ids';

/** A person, as others may see them. */
export interface Profile {
  readonly uuid: UserUuid;
  readonly handle: string;
  readonly display_name: string;
}

/** A profile and how often it has been changed, counted from 1. */
export interface VersionedProfile extends Profile {
  readonly profile_version: number;
}
