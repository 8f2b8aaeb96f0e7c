import type { MessageGroup } from '@cruddur/contract/schemas';
import { applyGroups, type InboxState } from '../inbox-state.ts';

/** Rows that only this device has told of, by their conversation: any row of the server replaces them. */
export type Unproven = Set<string>;

/** Adds what this device has kept of rows that are not there. */
export function addKept(
  unproven: Unproven,
  held: InboxState,
  kept: readonly MessageGroup[],
): InboxState {
  const added = kept.filter(({ uuid }) => !held.has(uuid));
  for (const { uuid } of added) unproven.add(uuid);
  return applyGroups(held, added);
}

/** Leaves out the kept rows that arrive now, so that nothing of them outweighs the server's. */
export function withoutKept(
  unproven: Unproven,
  held: InboxState,
  arrived: readonly MessageGroup[],
): InboxState {
  const proven = new Set(arrived.map(({ uuid }) => uuid).filter((uuid) => unproven.delete(uuid)));
  return proven.size === 0 ? held : new Map([...held].filter(([uuid]) => !proven.has(uuid)));
}

/** Drops what the server's newest rows do not tell of: it may be long out of date. */
export function dropKept(unproven: Unproven, held: InboxState): InboxState {
  if (unproven.size === 0) return held;
  const left = new Map([...held].filter(([uuid]) => !unproven.has(uuid)));
  unproven.clear();
  return left;
}
