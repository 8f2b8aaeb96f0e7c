import { Outlet } from 'react-router';
import { Notifier } from '../features/notify/notifier.tsx';
import { UnreadBadges } from '../features/notify/unread-badges.tsx';
import { classes } from '../ui/classes.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { CornerIfOn } from './help.tsx';
import { Navigation } from './navigation.tsx';
import { UpdateOffer } from './update-offer.tsx';
import { useInConversation } from './use-in-conversation.ts';

/** The frame of everything that one sees when signed in. */
export function Shell() {
  const inConversation = useInConversation();
  return (
    <div className="shell">
      <Notifier />
      <UnreadBadges />
      <ConnectionBanner />
      <UpdateOffer />
      <div className="shell-body">
        <div className={classes('shell-navigation', inConversation && 'max-md:hidden')}>
          <Navigation />
        </div>
        <Outlet />
      </div>
      <CornerIfOn />
    </div>
  );
}
