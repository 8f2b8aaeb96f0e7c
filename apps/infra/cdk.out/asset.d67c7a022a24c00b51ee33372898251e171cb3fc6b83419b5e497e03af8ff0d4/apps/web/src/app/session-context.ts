import { createContext, use } from 'react';
import { useStore } from '../lib/use-store.ts';
import type { SessionState, SessionStore } from './session-store.ts';

/** Holds the session store, set once around the app. */
export const SessionContext = createContext<SessionStore | undefined>(undefined);

/** Signs in and out. */
export function useSessionStore(): SessionStore {
  const store = use(SessionContext);
  if (store === undefined) throw new Error('useSessionStore outside of the app');
  return store;
}

/** Who is signed in. */
export function useSession(): SessionState {
  return useStore(useSessionStore(), (state) => state);
}
