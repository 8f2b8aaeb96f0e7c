import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { AppRoutes } from './app-routes.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { createQueryClient } from './query-client.ts';
import { SessionContext } from './session-context.ts';
import type { SessionStore } from './session-store.ts';

/** The whole app around one session store. */
export function App({ session }: { session: SessionStore }) {
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
        <QueryClientProvider client={queries}>
          <BrowserRouter>
            <AppRoutes />
          </BrowserRouter>
        </QueryClientProvider>
      </SessionContext>
    </ErrorBoundary>
  );
}
