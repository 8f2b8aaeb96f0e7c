import { readAnswer } from '@cruddur/client/api-error';
import type { ShortProfile } from '@cruddur/contract/schemas';
import type { SessionStorage } from './session-storage.ts';

/** A person's access token and its end. */
export interface Tokens {
  readonly user: ShortProfile;
  readonly accessToken: string;
  /** In milliseconds since 1970, by this browser's clock. */
  readonly expiresAt: number;
}

/** What sessions need of the browser. */
export interface SessionDeps {
  readonly fetch: typeof fetch;
  readonly storage: SessionStorage;
  readonly now: () => number;
}

interface SessionAnswer {
  readonly access_token: string;
  readonly expires_in: number;
  readonly user: ShortProfile;
}

/** Signs in as a demo person; only the local stack offers this. */
export async function requestTokens(deps: SessionDeps, handle: string): Promise<Tokens> {
  const answer = await readAnswer<SessionAnswer>(
    deps.fetch('/dev/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ handle }),
    }),
  );
  return {
    user: answer.user,
    accessToken: answer.access_token,
    expiresAt: deps.now() + answer.expires_in * 1000,
  };
}

/** The people whom one can sign in as; only the local stack offers this. */
export function listDemoPeople(deps: Pick<SessionDeps, 'fetch'>): Promise<ShortProfile[]> {
  return readAnswer<ShortProfile[]>(deps.fetch('/dev/people'));
}
