import type { UserUuid } from '@cruddur/contract/ids';

/** A person, as others may see them. */
export interface Profile {
  readonly uuid: UserUuid;
  readonly handle: string;
  readonly display_name: string;
}
