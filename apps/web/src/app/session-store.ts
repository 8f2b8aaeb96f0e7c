import {
  type ApiDeps,
  ApiError,
  type ApiErrorCode,
  chooseProfile,
  getMe,
} from '@cruddur/client/api';
import { createStore, type ReadableStore, type Store } from '@cruddur/client/store';
import type { Me, ProfileChoice, ShortProfile } from '@cruddur/contract/schemas';
import { createAuthorizedApi } from './session-api.ts';
import { forgetPerson, loadTokens, saveTokens, type Tokens } from './session-storage.ts';
import { requestDemoTokens, type SessionDeps, takePoolTokens } from './session-tokens.ts';

/** One person signed in, once. A later sign-in of the same person is another session. */
export interface Session {
  readonly id: string;
  readonly kind: Tokens['kind'];
  readonly user: ShortProfile;
  /** Calls that carry this person's token, and no other's even after somebody else signed in. */
  readonly api: ApiDeps;
}

/** Somebody of the user pool who has no profile here yet. */
interface NewcomerSession {
  readonly id: string;
  readonly api: ApiDeps;
  /** Why none could be made; unknown after a reload. */
  readonly reasons?: readonly ApiErrorCode[];
}

/** Who is signed in here, or how the last session ended. */
export interface SessionState {
  readonly session?: Session;
  readonly newcomer?: NewcomerSession;
  readonly ended?: 'signed_out' | 'expired';
}

/** Signs people in and out. */
export interface SessionStore extends ReadableStore<SessionState> {
  /** Fails with an `ApiError`. */
  readonly signInAsDemo: (handle: string) => Promise<void>;
  /** Lets in whoever has just signed in at the pool. Fails with a `PoolError` or an `ApiError`. */
  readonly enter: () => Promise<void>;
  /** Makes the newcomer's profile. Fails with an `ApiError`. */
  readonly register: (choice: ProfileChoice) => Promise<void>;
  /** Shows what the API answered to a change of the profile. */
  readonly showProfile: (me: Me) => void;
  /**
   * Leaves nothing of the person in this browser, unsent messages included, whether the pool
   * answers or not. `everywhere` ends their sessions on other devices too, and then fails, changing
   * nothing, without the pool.
   */
  readonly signOut: (options?: { everywhere: boolean }) => Promise<void>;
  /** Looks whether another tab signed in or out. */
  readonly follow: () => void;
}

interface Keeper {
  readonly deps: SessionDeps;
  readonly store: Store<SessionState>;
  held: Tokens | undefined;
}

/** For so long a person who leaves waits for the pool. */
const FAREWELL_MS = 3_000;

/** Starts with the session that this tab's storage, or the device's, holds. */
export function createSessionStore(deps: SessionDeps): SessionStore {
  const store = createStore<SessionState>({});
  const keeper: Keeper = { deps, store, held: undefined };
  const stored = loadTokens(deps.storages);
  if (stored !== undefined) open(keeper, stored);
  return {
    get: store.get,
    subscribe: store.subscribe,
    signInAsDemo: async (handle) => open(keeper, await requestDemoTokens(deps, handle)),
    enter: () => enter(keeper),
    register: async (choice) => {
      const { newcomer } = store.get();
      if (newcomer === undefined) throw new ApiError('token_missing');
      const me = await chooseProfile(newcomer.api, choice);
      if (keeper.held) open(keeper, { ...keeper.held, user: profileOf(me) });
    },
    showProfile: (me) => showProfile(keeper, me),
    signOut: async ({ everywhere } = { everywhere: false }) => {
      const { held } = keeper;
      if (held?.kind === 'pool') await leavePool(deps, everywhere);
      close(keeper, 'signed_out');
      if (held?.user) await deps.forgetDevice(held.user.uuid);
    },
    follow: () => follow(keeper),
  };
}

function open(keeper: Keeper, tokens: Tokens, reasons?: readonly ApiErrorCode[]): void {
  const { deps, store } = keeper;
  const keep = (kept: Tokens): void => {
    keeper.held = kept;
    saveTokens(deps.storages, kept);
  };
  keep(tokens);
  const id = crypto.randomUUID();
  const isCurrent = (): boolean => {
    const { session, newcomer } = store.get();
    return (session ?? newcomer)?.id === id;
  };
  const api = createAuthorizedApi(deps, tokens, {
    isCurrent,
    // The profile may have changed since those tokens were asked for.
    onRenewed: (renewed) =>
      keep({ ...renewed, ...(keeper.held?.user && { user: keeper.held.user }) }),
    onRefused: () => {
      if (isCurrent()) close(keeper, 'expired');
    },
  });
  const { user, kind } = tokens;
  store.set(() =>
    user
      ? { session: { id, kind, user, api } }
      : { newcomer: { id, api, ...(reasons && { reasons }) } },
  );
}

async function enter(keeper: Keeper): Promise<void> {
  const { deps } = keeper;
  const tokens = await takePoolTokens(deps, { renew: false });
  const api: ApiDeps = { baseUrl: '', getToken: async () => tokens.accessToken, fetch: deps.fetch };
  try {
    open(keeper, { ...tokens, user: profileOf(await getMe(api)) });
  } catch (error) {
    const isNew = error instanceof ApiError && error.code === 'user_not_registered';
    if (!isNew) throw error;
    open(keeper, tokens, error.codes);
  }
}

function showProfile(keeper: Keeper, me: Me): void {
  const { session } = keeper.store.get();
  if (session?.user.uuid !== me.uuid || keeper.held === undefined) return;
  const user = profileOf(me);
  keeper.held = { ...keeper.held, user };
  saveTokens(keeper.deps.storages, keeper.held);
  keeper.store.set(() => ({ session: { ...session, user } }));
}

async function leavePool(deps: SessionDeps, everywhere: boolean): Promise<void> {
  const leaving = deps.loadPool().then((pool) => pool.signOut({ everywhere }));
  if (everywhere) return leaving;
  const patience = new Promise<void>((resolve) => setTimeout(resolve, FAREWELL_MS));
  await Promise.race([leaving.catch(() => {}), patience]);
}

function close(keeper: Keeper, ended: 'signed_out' | 'expired'): void {
  const { deps, store, held } = keeper;
  keeper.held = undefined;
  if (held) forgetPerson(deps.storages, held.kind);
  store.set(() => ({ ended }));
}

function follow(keeper: Keeper): void {
  const { held, deps } = keeper;
  if (held?.kind === 'demo') return;
  const stored = loadTokens(deps.storages);
  if (stored === undefined) {
    if (held !== undefined) close(keeper, 'signed_out');
  } else if (held?.user?.uuid !== stored.user?.uuid || held === undefined) {
    open(keeper, stored);
  }
}

function profileOf({ uuid, handle, display_name }: Me): ShortProfile {
  return { uuid, handle, display_name };
}
