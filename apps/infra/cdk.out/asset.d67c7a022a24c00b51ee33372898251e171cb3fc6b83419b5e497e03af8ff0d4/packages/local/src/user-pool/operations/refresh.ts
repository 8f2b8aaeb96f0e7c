import { type Input, textOf } from '../input.ts';
import { type Operation, type Pool, requireClient } from '../pool.ts';
import { PoolError } from '../pool-error.ts';
import { findSession, issueTokens, requireTokenUser } from '../sessions.ts';

/** GetTokensFromRefreshToken, without rotation: the refresh token stays the same. */
export const getTokensFromRefreshToken: Operation = async (pool, input) => {
  requireClient(pool, input);
  return refresh(pool, input, 'RefreshToken');
};

/** New tokens of a session that is still good. */
export async function refresh(pool: Pool, input: Input, name: string) {
  const session = findSession(pool, textOf(input, name));
  if (session === undefined) {
    throw new PoolError('NotAuthorizedException', 'Invalid Refresh Token');
  }
  if (session.expires_at <= pool.now()) {
    throw new PoolError('NotAuthorizedException', 'Refresh Token has expired');
  }
  const user = pool.accounts.find(session.sub);
  if (user === undefined) throw new PoolError('NotAuthorizedException', 'Invalid Refresh Token');
  if (!user.enabled) throw new PoolError('NotAuthorizedException', 'User is disabled.');
  return { AuthenticationResult: await issueTokens(pool, user, session) };
}

/** RevokeToken: ends the session of a refresh token. One that is unknown or ended is no error. */
export const revokeToken: Operation = async (pool, input) => {
  requireClient(pool, input);
  const token = textOf(input, 'Token');
  if (token.split('.').length === 3) {
    throw new PoolError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked.');
  }
  const session = findSession(pool, token);
  if (session) await pool.accounts.endSession(session.id);
  return {};
};

/** GlobalSignOut: ends all sessions of the token's user, and voids their access tokens. */
export const globalSignOut: Operation = async (pool, input) => {
  const user = await requireTokenUser(pool, input);
  await pool.accounts.putSignedOut({ ...user, signed_out_at: pool.now() });
  return {};
};
