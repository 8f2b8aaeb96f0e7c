import { useRef } from 'react';
import { Navigate, Outlet, useLocation, useOutletContext, useSearchParams } from 'react-router';
import { INBOX_PATH, SETTINGS_PATH, WELCOME_PATH } from '../../lib/paths.ts';
import { useLoadUserPool } from '../../lib/user-pool/pool-context.ts';
import type { SignInStep, UserPool } from '../../lib/user-pool/user-pool.ts';
import { Queries } from '../queries.tsx';
import { useSession, useSessionStore } from '../session-context.ts';

/** What the pages before one is signed in share, until the first of them is left. */
export interface AccountContext {
  readonly pool: () => Promise<UserPool>;
  /** Signs in and, unless the pool wants more, lets the person in. */
  readonly signIn: (email: string, password: string) => Promise<SignInStep>;
  /** Signs in with what `remember` was given; false when there is nothing. */
  readonly signInAsRemembered: () => Promise<boolean>;
  /** Keeps a password in memory while its owner fetches a code. */
  readonly remember: (email: string, password: string) => void;
}

/** The pages of people who are not signed in; who is goes on to where they came from. */
export function AccountLayout() {
  const { session, newcomer } = useSession();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const context = useNewAccountContext();
  if (session !== undefined) return <Navigate replace to={safeNext(search.get('next'))} />;
  if (newcomer !== undefined && pathname !== WELCOME_PATH) {
    return <Navigate replace to={`${WELCOME_PATH}?${search}`} />;
  }
  return (
    <Queries>
      <Outlet context={context} />
    </Queries>
  );
}

/** For the pages within `AccountLayout`. */
export function useAccount(): AccountContext {
  return useOutletContext<AccountContext>();
}

function useNewAccountContext(): AccountContext {
  const pool = useLoadUserPool();
  const store = useSessionStore();
  const remembered = useRef<{ email: string; password: string }>(undefined);
  const signIn = async (email: string, password: string): Promise<SignInStep> => {
    const step = await (await pool()).signIn(email, password);
    if (step === 'done') await store.enter();
    return step;
  };
  return {
    pool,
    signIn,
    signInAsRemembered: async () => {
      const { email, password } = remembered.current ?? {};
      remembered.current = undefined;
      if (email === undefined || password === undefined) return false;
      return (await signIn(email, password)) === 'done';
    },
    remember: (email, password) => {
      remembered.current = { email, password };
    },
  };
}

/** Only our own pages: an address from outside must not lead a person away after signing in. */
function safeNext(next: string | null): string {
  const isOurs = [INBOX_PATH, SETTINGS_PATH].some(
    (path) => next === path || next?.startsWith(`${path}/`),
  );
  return isOurs && next !== null ? next : INBOX_PATH;
}
