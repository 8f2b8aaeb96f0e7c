import type { MessageGroup } from '@cruddur/contract/schemas';
import { tellDelivered } from '../api.ts';
import type { LiveDeps } from './live-deps.ts';
import type { OwnSettings } from './own-settings.ts';

/** So soon a message on the screen is marked as read, which says more. */
const FIRST_MS = 300;
const TELL_EVERY_MS = 1_000;

/**
 * Tells others which of their messages have come to this device: from the tab that leads, one
 * conversation a second, the newest first, and not what is told by a read mark. Never fails; what
 * is lost is told with the next message.
 */
export function createDeliveryTeller(deps: LiveDeps, settings: OwnSettings): () => void {
  const told = new Map<string, number>();
  let waits = false;
  const isDue = (group: MessageGroup): boolean => {
    if (group.last_user_uuid === deps.viewer.uuid) return false;
    const seq = told.get(group.uuid);
    const isTold = seq !== undefined && seq >= group.last_seq;
    return !isTold && (group.unread > 0 || settings.store.get()?.send_receipts === false);
  };
  const wait = (ms: number): void => {
    waits = true;
    deps.timers.after(ms, () => void tellOne());
  };
  const tellOne = async (): Promise<void> => {
    const own = await settings.find();
    waits = false;
    if (!own?.send_delivery_receipts || !deps.wanted() || !deps.leads()) return;
    const group = newestOf([...deps.inbox.get().groups.values()].filter(isDue));
    if (group === undefined) return;
    told.set(group.uuid, group.last_seq);
    wait(TELL_EVERY_MS);
    await tellDelivered(deps.api, group.uuid, { delivered_seq: group.last_seq }).catch(() => {});
  };
  const look = (): void => {
    const { groups, stale } = deps.inbox.get();
    if (waits || stale || !deps.wanted() || !deps.leads()) return;
    // What was read before this page knew of it was told then, or is not to be told.
    for (const { uuid, unread, last_seq } of groups.values()) {
      if (unread === 0 && !told.has(uuid)) told.set(uuid, last_seq);
    }
    if ([...groups.values()].some(isDue)) wait(FIRST_MS);
  };
  deps.inbox.subscribe(look);
  return look;
}

function newestOf(groups: readonly MessageGroup[]): MessageGroup | undefined {
  return groups.reduce<MessageGroup | undefined>(
    (newest, one) => (newest === undefined || one.created_at > newest.created_at ? one : newest),
    undefined,
  );
}
