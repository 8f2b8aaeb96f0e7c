import { totalUnread } from '@cruddur/client/inbox-state';
import { useEffect } from 'react';
import { useMessenger } from '../../lib/messenger-context.ts';
import { useStore } from '../../lib/use-store.ts';

/** Shows on the tab's icon that something is unread, and how much on an installed app's. */
export function UnreadBadges() {
  const { inbox } = useMessenger();
  const unread = useStore(inbox.view, (view) => totalUnread(view.groups));
  useEffect(() => {
    showBadges(unread);
    return () => showBadges(0);
  }, [unread]);
  return null;
}

function showBadges(unread: number): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  icon?.setAttribute('href', unread > 0 ? '/favicon-unread.svg' : '/favicon.svg');
  // Absent in some browsers, and refused to pages that are not installed in others.
  if ('setAppBadge' in navigator) navigator.setAppBadge(unread).catch(() => {});
}
