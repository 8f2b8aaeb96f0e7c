import { sortedInbox } from '@cruddur/client/inbox-state';
import { useMemo } from 'react';
import { useMessenger } from '../../lib/messenger-context.ts';
import { strings } from '../../lib/strings.ts';
import { useStore } from '../../lib/use-store.ts';
import { PersonRow } from './person-row.tsx';

const MOST = 20;

/** Whom one has written with lately. */
export function KnownPeople() {
  const messenger = useMessenger();
  const groups = useStore(messenger.inbox.view, (view) => view.groups);
  const people = useMemo(
    () =>
      sortedInbox(groups)
        .slice(0, MOST)
        .map(({ user_uuid, handle, display_name }) => ({ uuid: user_uuid, handle, display_name })),
    [groups],
  );
  if (people.length === 0) return <p className="text-muted mt-4">{strings.searchHint}</p>;
  return (
    <section aria-label={strings.recentPeople} className="mt-4">
      <h2 className="list-heading">{strings.recentPeople}</h2>
      <ul>
        {people.map((person) => (
          <PersonRow key={person.uuid} person={person} isViewer={false} />
        ))}
      </ul>
    </section>
  );
}
