import type { ReadableStore } from '@cruddur/client/store';
import { BrowserRouter } from 'react-router';
import type { LoadUserPool } from '../lib/user-pool/load-user-pool.ts';
import { UserPoolContext } from '../lib/user-pool/pool-context.ts';
import { AppRoutes } from './app-routes.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { SessionContext } from './session-context.ts';
import type { SessionStore } from './session-store.ts';
import { type Update, UpdateContext } from './update-context.ts';

/** The whole app around one session store and one user pool. */
export function App({
  session,
  loadPool,
  update,
}: {
  session: SessionStore;
  loadPool: LoadUserPool;
  update: ReadableStore<Update>;
}) {
  return (
    <ErrorBoundary>
      <SessionContext value={session}>
        <UserPoolContext value={loadPool}>
          <UpdateContext value={update}>
            <BrowserRouter>
              <AppRoutes />
            </BrowserRouter>
          </UpdateContext>
        </UserPoolContext>
      </SessionContext>
    </ErrorBoundary>
  );
}
