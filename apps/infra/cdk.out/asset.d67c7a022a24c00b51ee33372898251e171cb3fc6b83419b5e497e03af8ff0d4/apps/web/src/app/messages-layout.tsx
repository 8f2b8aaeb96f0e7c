import { Outlet, useMatch } from 'react-router';
import { InboxPane } from '../features/inbox/inbox-pane.tsx';
import { ViewerBar } from '../features/session/viewer-bar.tsx';
import { useMessenger } from '../lib/messenger-context.ts';
import { INBOX_PATH } from '../lib/paths.ts';
import { strings } from '../lib/strings.ts';
import { classes } from '../ui/classes.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { PageTitle } from './page-title.tsx';
import { useSessionStore } from './session-context.ts';

/** Inbox and conversation side by side; on phones only the one that the address names. */
export function MessagesLayout() {
  const session = useSessionStore();
  const { viewer } = useMessenger();
  const inboxOnly = useMatch(INBOX_PATH) !== null;
  return (
    <main className="app-frame">
      <PageTitle />
      <h1 className="sr-only">{strings.product}</h1>
      <ConnectionBanner />
      <div className="flex min-h-0 flex-1">
        <div className={classes('inbox-pane', !inboxOnly && 'max-md:hidden')}>
          <InboxPane />
          <ViewerBar viewer={viewer} onSignOut={session.signOut} />
        </div>
        <div className={classes('conversation-pane', inboxOnly && 'max-md:hidden')}>
          <Outlet />
        </div>
      </div>
    </main>
  );
}
