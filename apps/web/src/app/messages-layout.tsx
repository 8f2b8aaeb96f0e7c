import { Outlet } from 'react-router';
import { InboxPane } from '../features/inbox/inbox-pane.tsx';
import { strings } from '../lib/strings.ts';
import { classes } from '../ui/classes.ts';
import { PageTitle } from './page-title.tsx';
import { useInConversation } from './use-in-conversation.ts';

/** Inbox and conversation side by side; on phones only the one that the address names. */
export function MessagesLayout() {
  const inConversation = useInConversation();
  return (
    <main className="flex min-h-0 min-w-0 flex-1">
      <PageTitle />
      <h1 className="sr-only">{strings.product}</h1>
      <div className={classes('inbox-pane', inConversation && 'max-md:hidden')}>
        <InboxPane />
      </div>
      <div className={classes('conversation-pane', !inConversation && 'max-md:hidden')}>
        <Outlet />
      </div>
    </main>
  );
}
