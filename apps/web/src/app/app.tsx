import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { AppRoutes } from './app-routes.tsx';
import type { LoadUserPool } from '../lib/user-pool/load-user-pool.ts';
import { UserPoolContext } from '../lib/user-pool/pool-context.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { createQueryClient } from './query-client.ts';
import { SessionContext } from './session-context.ts';
import type { SessionStore } from './session-store.ts';

/** The whole app around one session store and one user pool. */
export function App({ session, loadPool }: { session: SessionStore; loadPool: LoadUserPool }) {
  const [queries] = useState(createQueryClient);
  useEffect(
    () =>
      session.subscribe(() => {
        if (session.get().session === undefined) queries.clear();
      }),
    [session, queries],
  );
  return (
    <ErrorBoundary>
      <SessionContext value={session}>
        <UserPoolContext value={loadPool}>
          <QueryClientProvider client={queries}>
            <BrowserRouter>
              <AppRoutes />
            </BrowserRouter>
          </QueryClientProvider>
        </UserPoolContext>
      </SessionContext>
    </ErrorBoundary>
  );
}
