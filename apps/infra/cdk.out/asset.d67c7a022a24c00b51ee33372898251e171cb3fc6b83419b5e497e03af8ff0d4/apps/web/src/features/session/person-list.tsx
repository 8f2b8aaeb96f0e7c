import type { ShortProfile } from '@cruddur/contract/schemas';
import { strings } from '../../lib/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';

/** People to choose from; choosing is off while one is being signed in. */
export function PersonList({
  people,
  busyHandle,
  onChoose,
}: {
  people: readonly ShortProfile[];
  busyHandle: string | undefined;
  onChoose: (handle: string) => void;
}) {
  if (people.length === 0) return <p className="text-muted">{strings.noPeople}</p>;
  return (
    <ul className="-mx-3 flex flex-col gap-1">
      {people.map((person) => (
        <li key={person.uuid}>
          <button
            type="button"
            className="inbox-row w-full text-left"
            aria-label={strings.signInAs(`${person.display_name}, @${person.handle}`)}
            aria-busy={person.handle === busyHandle}
            disabled={busyHandle !== undefined}
            onClick={() => onChoose(person.handle)}
          >
            <Avatar id={person.uuid} name={person.display_name} />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-semibold">{person.display_name}</span>
              <span className="text-muted block truncate text-sm">@{person.handle}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
