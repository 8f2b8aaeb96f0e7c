import type { ApiDeps } from '@cruddur/client/api';
import { createStore, type ReadableStore, type Store } from '@cruddur/client/store';
import type { ShortProfile } from '@cruddur/contract/schemas';
import { createAuthorizedApi } from './session-api.ts';
import { forgetTokens, loadTokens, saveTokens } from './session-storage.ts';
import type { SessionDeps, Tokens } from './session-tokens.ts';
import { requestTokens } from './session-tokens.ts';

/** One person signed in, once. A later sign-in of the same person is another session. */
export interface Session {
  readonly id: string;
  readonly user: ShortProfile;
  /** Calls that carry this person's token, and no other's even after somebody else signed in. */
  readonly api: ApiDeps;
}

/** Who is signed in here, or how the last session ended. */
export interface SessionState {
  readonly session?: Session;
  readonly ended?: 'signed_out' | 'expired';
}

/** Signs people in and out. */
export interface SessionStore extends ReadableStore<SessionState> {
  readonly signIn: (handle: string) => Promise<void>;
  readonly signOut: () => void;
}

/** Starts with the session that this tab's storage holds. */
export function createSessionStore(deps: SessionDeps): SessionStore {
  const store = createStore<SessionState>({});
  const stored = loadTokens(deps.storage);
  if (stored !== undefined) open(deps, store, stored);
  return {
    get: store.get,
    subscribe: store.subscribe,
    signIn: async (handle) => open(deps, store, await requestTokens(deps, handle)),
    signOut: () => close(deps, store, 'signed_out'),
  };
}

function open(deps: SessionDeps, store: Store<SessionState>, tokens: Tokens): void {
  saveTokens(deps.storage, tokens);
  const id = crypto.randomUUID();
  const isCurrent = (): boolean => store.get().session?.id === id;
  const api = createAuthorizedApi(deps, tokens, {
    isCurrent,
    onRenewed: (renewed) => saveTokens(deps.storage, renewed),
    onRefused: () => {
      if (isCurrent()) close(deps, store, 'expired');
    },
  });
  store.set(() => ({ session: { id, user: tokens.user, api } }));
}

function close(
  deps: SessionDeps,
  store: Store<SessionState>,
  ended: 'signed_out' | 'expired',
): void {
  forgetTokens(deps.storage);
  store.set(() => ({ ended }));
}
