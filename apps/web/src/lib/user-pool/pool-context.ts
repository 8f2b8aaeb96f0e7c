import { createContext, use } from 'react';
import type { LoadUserPool } from './load-user-pool.ts';

/** Holds the loader of the user pool, set once around the app. */
export const UserPoolContext = createContext<LoadUserPool | undefined>(undefined);

/** Loads the user pool, the first time over the network. */
export function useLoadUserPool(): LoadUserPool {
  const load = use(UserPoolContext);
  if (load === undefined) throw new Error('useLoadUserPool outside of the app');
  return load;
}
