import { totalUnread } from '@cruddur/client/inbox-state';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useMessenger } from '../lib/messenger-context.ts';
import { INBOX_PATH, PEOPLE_PATH, SETTINGS_PATH } from '../lib/paths.ts';
import { strings } from '../lib/strings.ts';
import { useStore } from '../lib/use-store.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { Help } from './help.tsx';
import { Jump } from './jump.tsx';
import { useSession } from './session-context.ts';

/** The parts of the app: beside them on a wide screen, below them on a phone. */
export function Navigation() {
  const messenger = useMessenger();
  const { session } = useSession();
  const unread = useStore(messenger.inbox.view, (view) => totalUnread(view.groups));
  const user = session?.user ?? messenger.viewer;
  return (
    <nav aria-label={strings.navigation} className="navigation">
      <img src="/favicon.svg" alt="" width="32" height="32" className="navigation-brand" />
      <Item to={INBOX_PATH} label={strings.inbox}>
        <Icon name="chat" />
        {unread > 0 ? <UnreadMark count={unread} /> : null}
      </Item>
      <Item to={PEOPLE_PATH} label={strings.people}>
        <Icon name="people" />
      </Item>
      <Jump />
      <Help />
      <Item to={SETTINGS_PATH} label={strings.settings}>
        <Avatar id={user.uuid} name={user.display_name} size="tiny" />
      </Item>
    </nav>
  );
}

function Item({ to, label, children }: { to: string; label: string; children: ReactNode }) {
  return (
    <NavLink to={to} className="navigation-item">
      <span className="navigation-icon">{children}</span>
      {label}
    </NavLink>
  );
}

function UnreadMark({ count }: { count: number }) {
  return (
    <span className="badge navigation-badge">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{strings.unread(count)}</span>
    </span>
  );
}
