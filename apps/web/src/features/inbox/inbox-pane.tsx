import { Link } from 'react-router';
import { useMessenger } from '../../lib/messenger-context.ts';
import { PEOPLE_PATH } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { useStore } from '../../lib/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { InboxContent } from './inbox-content.tsx';

/** The viewer's conversations and the way to start another. */
export function InboxPane() {
  const messenger = useMessenger();
  const view = useStore(messenger.inbox.view, (value) => value);
  return (
    <>
      <header className="page-header">
        <h2 className="page-title">{strings.inbox}</h2>
        <Link to={PEOPLE_PATH} className="icon-link -mr-2" aria-label={strings.newConversation}>
          <Icon name="compose" />
        </Link>
      </header>
      <nav aria-label={strings.conversations} className="scroller min-h-0 flex-1 px-2 pb-2">
        <InboxContent inbox={messenger.inbox} view={view} viewerUuid={messenger.viewer.uuid} />
      </nav>
    </>
  );
}
