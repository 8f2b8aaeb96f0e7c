import { markRead } from '../api.ts';
import { coalesce } from '../coalesce.ts';
import { applyRead } from '../inbox-state.ts';
import type { Pauses } from '../pauses.ts';
import { persist } from '../persist.ts';
import { type Inbox, takeGroups } from './inbox.ts';

const MAX_TRIES = 6;

/** Marks a conversation as read up to a seq; asking for what is marked already does nothing. */
export type ReadMarker = (uuid: string, readSeq: number) => void;

/**
 * Shows conversations as read at once and tells the server, with one request under way a
 * conversation: marks that come meanwhile are told together by the next one.
 */
export function createReadMarker(inbox: Inbox, pauses: Pauses): ReadMarker {
  const tellers = new Map<string, () => Promise<void>>();
  return (uuid, readSeq) => {
    if (isRead(inbox, uuid, readSeq)) return;
    inbox.readSeqs.set(uuid, readSeq);
    inbox.view.set((view) => ({ ...view, groups: applyRead(view.groups, uuid, readSeq) }));
    const tell = tellers.get(uuid) ?? coalesce(() => tellServer(inbox, pauses, uuid));
    tellers.set(uuid, tell);
    void tell();
  };
}

function isRead(inbox: Inbox, uuid: string, readSeq: number): boolean {
  const group = inbox.view.get().groups.get(uuid);
  const marked = inbox.readSeqs.get(uuid) ?? 0;
  return Math.max(marked, group?.read_seq ?? 0, group?.sent_seq ?? 0) >= readSeq;
}

/** When the server refuses the mark, the badge must show again what the server holds. */
async function tellServer(inbox: Inbox, pauses: Pauses, uuid: string): Promise<void> {
  try {
    await persist({ pauses, attempt: () => tellOnce(inbox, uuid), tries: MAX_TRIES });
  } catch {
    inbox.readSeqs.delete(uuid);
    await inbox.refresh();
  }
}

async function tellOnce(inbox: Inbox, uuid: string): Promise<void> {
  const read_seq = inbox.readSeqs.get(uuid);
  if (read_seq === undefined) return;
  const group = await markRead(inbox.api, uuid, { read_seq });
  // From here on the row tells the mark, which another device may move down again.
  if (inbox.readSeqs.get(uuid) === read_seq) inbox.readSeqs.delete(uuid);
  takeGroups(inbox, [group]);
}
