import { totalUnread } from '@cruddur/client/inbox-state';
import { useMessenger } from '../lib/messenger-context.ts';
import { strings } from '../lib/strings.ts';
import { useStore } from '../lib/use-store.ts';

/** The window's title: how much is unread. */
export function PageTitle() {
  const messenger = useMessenger();
  const unread = useStore(messenger.inbox.view, (view) => totalUnread(view.groups));
  const name = `${strings.inbox} · ${strings.product}`;
  return <title>{unread > 0 ? `(${unread}) ${name}` : name}</title>;
}
