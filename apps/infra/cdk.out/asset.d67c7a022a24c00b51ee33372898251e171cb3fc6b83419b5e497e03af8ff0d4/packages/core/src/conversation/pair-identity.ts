import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import { v5 } from 'uuid';

/** Changing this constant would give every pair a second conversation. */
const PAIR_NAMESPACE = '6f1c2a52-4d0e-5b7e-9c55-2b8a4f7d3e10';

/**
 * The one conversation of two people, whoever asks first: UUIDv5 of their sorted uuids
 * (RFC 9562, 5.5). Two processes that race to make it make the same one.
 */
export function pairConversation(a: UserUuid, b: UserUuid): MessageGroupUuid {
  const names = [a.toLowerCase(), b.toLowerCase()].sort();
  return v5(names.join('|'), PAIR_NAMESPACE) as MessageGroupUuid;
}
