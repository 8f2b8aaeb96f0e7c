import { ApiError } from '@cruddur/client/api';
import { readAnswer } from '@cruddur/client/api-error';
import type { ShortProfile } from '@cruddur/contract/schemas';
import type { LoadUserPool } from '../lib/user-pool/load-user-pool.ts';
import { PoolError } from '../lib/user-pool/pool-error.ts';
import { loadTokens, type SessionStorages, type Tokens } from './session-storage.ts';

/** What sessions need of the browser. */
export interface SessionDeps {
  readonly fetch: typeof fetch;
  readonly storages: SessionStorages;
  readonly loadPool: LoadUserPool;
  /** Takes away what this browser keeps of a person beyond their session. */
  readonly forgetDevice: (personUuid: string) => Promise<void>;
  readonly now: () => number;
  /** Runs in one tab at a time; other tabs wait. */
  readonly exclusively: <T>(run: () => Promise<T>) => Promise<T>;
}

interface SessionAnswer {
  readonly access_token: string;
  readonly expires_in: number;
  readonly user: ShortProfile;
}

/** Signs in as a demo person; only the local stack offers this. */
export async function requestDemoTokens(deps: SessionDeps, handle: string): Promise<Tokens> {
  const answer = await readAnswer<SessionAnswer>(
    deps.fetch('/dev/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ handle }),
    }),
  );
  return {
    kind: 'demo',
    user: answer.user,
    accessToken: answer.access_token,
    expiresAt: deps.now() + answer.expires_in * 1000,
  };
}

/** The tokens of whoever signed in at the pool. Fails with a `PoolError`. */
export async function takePoolTokens(
  deps: SessionDeps,
  { renew }: { renew: boolean },
): Promise<Tokens> {
  const pool = await deps.loadPool();
  const { accessToken, lifetimeMs } = await pool.getTokens({ renew });
  return { kind: 'pool', accessToken, expiresAt: deps.now() + lifetimeMs };
}

/** The next tokens of the same person. Fails with an `ApiError`, which can be tried again or not. */
export async function renewTokens(deps: SessionDeps, old: Tokens): Promise<Tokens> {
  if (old.kind === 'demo') return requestDemoTokens(deps, old.user?.handle ?? '');
  return deps.exclusively(async () => {
    // Another tab may have done it while this one waited.
    const stored = loadTokens(deps.storages);
    const isNewer = stored?.kind === 'pool' && stored.accessToken !== old.accessToken;
    if (isNewer && stored.user?.uuid === old.user?.uuid) return stored;
    const next = await takePoolTokens(deps, { renew: true }).catch((error: unknown) => {
      throw toApiError(error);
    });
    return { ...old, ...next };
  });
}

function toApiError(error: unknown): ApiError {
  const code = error instanceof PoolError ? error.code : undefined;
  const ended =
    code === 'signed_out' || code === 'account_disabled' || code === 'credentials_wrong';
  return new ApiError(ended ? 'token_revoked' : 'user_pool_unavailable', { cause: error });
}

/** The people whom one can be without signing in; only the local stack offers this. */
export function listDemoPeople(send: typeof fetch): Promise<ShortProfile[]> {
  return readAnswer<ShortProfile[]>(send('/dev/people'));
}
