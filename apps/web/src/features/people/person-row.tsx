import type { ShortProfile } from '@cruddur/contract/schemas';
import { Link } from 'react-router';
import { newConversationPath } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';

/** Somebody to write to; one's own row leads nowhere and says so. */
export function PersonRow({ person, isViewer }: { person: ShortProfile; isViewer: boolean }) {
  const content = (
    <>
      <Avatar id={person.uuid} name={person.display_name} />
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-semibold">{person.display_name}</bdi>
        <span className="text-muted block truncate text-sm">@{person.handle}</span>
      </span>
      {isViewer ? <span className="text-muted text-sm">{strings.thatsYou}</span> : null}
    </>
  );
  return (
    <li>
      {isViewer ? (
        <div className="inbox-row">{content}</div>
      ) : (
        <Link to={newConversationPath(person.handle)} className="inbox-row">
          {content}
        </Link>
      )}
    </li>
  );
}
