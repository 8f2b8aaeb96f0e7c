import type { MessageGroup } from '@cruddur/contract/schemas';
import { applyGroups, type InboxState } from '../inbox-state.ts';
import type { Inbox, InboxView } from './inbox.ts';

/** Shows rows that this device has kept, unless the server has answered before. */
export function showKept(inbox: Inbox, kept: readonly MessageGroup[]): void {
  if (inbox.fetched || kept.length === 0) return;
  inbox.view.set((view) => {
    const added = kept.filter(({ uuid }) => !view.groups.has(uuid));
    for (const { uuid } of added) inbox.unproven.add(uuid);
    return { ...view, groups: applyGroups(view.groups, added), phase: 'ready', stale: true };
  });
}

/** Leaves out the kept rows that arrive now, so that nothing of them outweighs the server's. */
export function withoutKept(
  inbox: Inbox,
  held: InboxState,
  arrived: readonly MessageGroup[],
): InboxState {
  const proven = arrived.filter(({ uuid }) => inbox.unproven.delete(uuid));
  if (proven.length === 0) return held;
  const next = new Map(held);
  for (const { uuid } of proven) next.delete(uuid);
  return next;
}

/** What was kept of rows further down may be long out of date: they come by scrolling. */
export function dropUnproven(inbox: Inbox, view: InboxView): InboxView {
  if (inbox.unproven.size === 0) return view;
  const groups = new Map([...view.groups].filter(([uuid]) => !inbox.unproven.has(uuid)));
  inbox.unproven.clear();
  return { ...view, groups };
}
