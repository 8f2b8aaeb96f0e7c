import { Link } from 'react-router';
import { useMessenger } from '../../lib/messenger-context.ts';
import { INBOX_PATH } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { useStore } from '../../lib/use-store.ts';
import { InboxContent } from './inbox-content.tsx';
import { StartForm } from './start-form.tsx';

/** The viewer's conversations and the way to start another. */
export function InboxPane() {
  const messenger = useMessenger();
  const view = useStore(messenger.inbox.view, (value) => value);
  return (
    <>
      <header className="flex flex-col gap-3 px-4 pt-4 pb-3">
        <h2 className="text-xl font-semibold tracking-tight">
          <Link to={INBOX_PATH} className="inline-flex items-center gap-2 rounded-sm">
            <img src="/favicon.svg" alt="" width="24" height="24" />
            {strings.inbox}
          </Link>
        </h2>
        <StartForm />
      </header>
      <nav aria-label={strings.conversations} className="scroller min-h-0 flex-1 px-2 pb-2">
        <InboxContent inbox={messenger.inbox} view={view} viewerUuid={messenger.viewer.uuid} />
      </nav>
    </>
  );
}
