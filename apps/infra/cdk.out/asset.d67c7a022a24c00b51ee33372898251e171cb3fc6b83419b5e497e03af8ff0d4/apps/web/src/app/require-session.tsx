import { Navigate, Outlet, useLocation } from 'react-router';
import { SIGN_IN_PATH } from '../lib/paths.ts';
import { MessengerProvider } from './messenger-provider.tsx';
import { useSession } from './session-context.ts';

/** Lets only signed-in people through; others sign in first and come back here. */
export function RequireSession() {
  const { session, ended } = useSession();
  const { pathname } = useLocation();
  if (session === undefined) {
    const search = ended === 'signed_out' ? '' : `?${new URLSearchParams({ next: pathname })}`;
    return <Navigate replace to={`${SIGN_IN_PATH}${search}`} />;
  }
  return (
    <MessengerProvider key={session.id} session={session}>
      <Outlet />
    </MessengerProvider>
  );
}
