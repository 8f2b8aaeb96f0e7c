import { v7 } from 'uuid';

/** A new message's identity: unique, and ordered by time, so that logs of clients read well. */
export function newMessageUuid(): string {
  return v7();
}
