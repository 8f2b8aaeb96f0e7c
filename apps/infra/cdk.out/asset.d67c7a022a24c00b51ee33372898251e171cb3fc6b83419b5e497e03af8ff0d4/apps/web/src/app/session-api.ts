import { type ApiDeps, ApiError } from '@cruddur/client/api';
import { mayRetry } from '@cruddur/client/api-error';
import { requestTokens, type SessionDeps, type Tokens } from './session-tokens.ts';

/** A token this close to its end is replaced first: a request takes time too. */
const RENEW_BEFORE_MS = 30_000;

/** How an API's calls tell their session what became of its token. */
export interface SessionOwner {
  readonly isCurrent: () => boolean;
  readonly onRenewed: (tokens: Tokens) => void;
  /** The person cannot get a token any more. */
  readonly onRefused: () => void;
}

/** Calls with a token that is replaced before it ends, and once more when the API refuses it. */
export function createAuthorizedApi(
  deps: SessionDeps,
  initial: Tokens,
  owner: SessionOwner,
): ApiDeps {
  let tokens = initial;
  let renewal: Promise<Tokens> | undefined;
  const renew = (): Promise<Tokens> => {
    renewal ??= renewTokens(deps, tokens, owner)
      .then((renewed) => {
        tokens = renewed;
        return renewed;
      })
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  };
  const getToken = async (): Promise<string> => {
    if (!owner.isCurrent()) throw new ApiError('token_missing');
    if (deps.now() < tokens.expiresAt - RENEW_BEFORE_MS) return tokens.accessToken;
    return (await renew()).accessToken;
  };
  const refresh = async (refused: string | null): Promise<string> => {
    if (!owner.isCurrent()) throw new ApiError('token_missing');
    if (refused !== `Bearer ${tokens.accessToken}`) return tokens.accessToken;
    return (await renew()).accessToken;
  };
  return { baseUrl: '', getToken, fetch: fetchAgainOn401(deps.fetch, refresh, owner.onRefused) };
}

async function renewTokens(deps: SessionDeps, old: Tokens, owner: SessionOwner): Promise<Tokens> {
  try {
    const renewed = await requestTokens(deps, old.user.handle);
    if (owner.isCurrent()) owner.onRenewed(renewed);
    return renewed;
  } catch (error) {
    if (!mayRetry(error)) owner.onRefused();
    throw error;
  }
}

function fetchAgainOn401(
  send: typeof fetch,
  refresh: (refused: string | null) => Promise<string>,
  onRefused: () => void,
): typeof fetch {
  return async (input, init) => {
    const first = await send(input, init);
    if (first.status !== 401) return first;
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${await refresh(headers.get('authorization'))}`);
    const second = await send(input, { ...init, headers });
    if (second.status === 401) onRefused();
    return second;
  };
}
