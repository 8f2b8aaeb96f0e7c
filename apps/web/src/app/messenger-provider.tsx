import { runMessenger } from '@cruddur/client/messenger/connection';
import { createMessenger } from '@cruddur/client/messenger/create-messenger';
import { type ReactNode, useEffect, useState } from 'react';
import { MessengerContext } from '../lib/messenger-context.ts';
import { usePageVisible } from '../lib/use-page-visible.ts';
import type { Session } from './session-store.ts';
import { thisDevice } from './this-device.ts';

/** Runs the messenger of one session for as long as it is shown. Its key must be the session's. */
export function MessengerProvider({
  session,
  children,
}: {
  session: Session;
  children: ReactNode;
}) {
  const [messenger] = useState(() =>
    createMessenger(session.user, session.api, { device: thisDevice }),
  );
  useEffect(() => runMessenger(messenger), [messenger]);
  useEffect(() => {
    window.addEventListener('online', messenger.pauses.wake);
    return () => window.removeEventListener('online', messenger.pauses.wake);
  }, [messenger]);
  const visible = usePageVisible();
  useEffect(() => messenger.live.presence.setVisible(visible), [messenger, visible]);
  return <MessengerContext value={messenger}>{children}</MessengerContext>;
}
