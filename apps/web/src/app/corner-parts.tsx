import { useState } from 'react';
import { useLocation } from 'react-router';
import { Corner } from '../features/corner/corner.tsx';
import './corner.css';
import { useSession } from './session-context.ts';

export { HelpDialog } from '../features/corner/help-dialog.tsx';

/** The corner of the person who is signed in, told when the address changes. */
export function CornerOfScreen() {
  const { session } = useSession();
  const { pathname } = useLocation();
  const [screen, setScreen] = useState({ pathname, since: performance.timeOrigin });
  // While rendering, not after: the new screen's first requests belong to it.
  if (screen.pathname !== pathname) setScreen({ pathname, since: Date.now() });
  return session ? <Corner api={session.api} since={screen.since} /> : null;
}
