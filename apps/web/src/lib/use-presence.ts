import type { WatchedPerson } from '@cruddur/client/live/presence';
import type { Presence } from '@cruddur/contract/schemas';
import { useEffect } from 'react';
import { useMessenger } from './messenger-context.ts';
import { useStore } from './use-store.ts';

/** Whether somebody is here, asked for while `shown`; undefined when that is hidden or not known. */
export function usePresence({ uuid, handle }: WatchedPerson, shown: boolean): Presence | undefined {
  const { live } = useMessenger();
  useEffect(
    () => (shown ? live.presence.watch({ uuid, handle }) : undefined),
    [live, uuid, handle, shown],
  );
  return useStore(live.presence.store, (all) => all.get(uuid));
}
