import { pageUsers } from '@cruddur/client/api';
import { sortedInbox } from '@cruddur/client/inbox-state';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useMessenger } from '../../lib/messenger-context.ts';
import { strings } from '../../lib/strings.ts';
import { useStore } from '../../lib/use-store.ts';
import { type Target, targetsOf } from './targets.ts';

/** What fits what is typed: at once from the inbox, a moment later from everybody. */
export function useTargets(typed: string): Target[] {
  const { api, viewer, inbox } = useMessenger();
  const groups = useStore(inbox.view, (view) => view.groups);
  const query = useDeferredValue(typed.trim().replace(/^@/, ''));
  const found = useQuery({
    queryKey: ['palette', viewer.uuid, query.toLowerCase()],
    queryFn: ({ signal }) => pageUsers(api, { query, limit: 10 }, signal),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  return useMemo(() => {
    const others = (found.data?.items ?? []).filter((person) => person.uuid !== viewer.uuid);
    return targetsOf(typed, sortedInbox(groups), others, strings);
  }, [typed, groups, found.data, viewer.uuid]);
}
