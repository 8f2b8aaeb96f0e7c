import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { errors, type JWTPayload } from 'jose';
import { SELF_SERVICE_SCOPE, TOKEN_LIFETIME_SECONDS } from '../user-pool.ts';
import type { Session, User } from './account.ts';
import { type Input, textOf } from './input.ts';
import type { Pool } from './pool.ts';
import { PoolError } from './pool-error.ts';
import { sameText } from './srp.ts';

/** Cognito's default for refresh tokens. */
const SESSION_LIFETIME_MS = 30 * 24 * 3_600_000;

/** Starts a session for somebody who has proven who they are, and answers its first tokens. */
export async function startSession(pool: Pool, user: User) {
  const secret = randomBytes(48).toString('base64url');
  const session: Session = {
    id: randomUUID(),
    sub: user.sub,
    secret_hash: hashOf(secret),
    auth_time: Math.floor(pool.now() / 1_000),
    expires_at: pool.now() + SESSION_LIFETIME_MS,
  };
  await pool.accounts.putSession(session);
  return { ...(await issueTokens(pool, user, session)), RefreshToken: `${session.id}.${secret}` };
}

/** New access and id tokens of a session, in the form of Cognito's AuthenticationResult. */
export async function issueTokens(pool: Pool, user: User, session: Session) {
  const { keys } = pool;
  const common = {
    sub: user.sub,
    origin_jti: session.id,
    event_id: randomUUID(),
    auth_time: session.auth_time,
    iat: Math.floor(pool.now() / 1_000),
  };
  const access = {
    ...common,
    token_use: 'access',
    client_id: keys.clientId,
    username: user.sub,
    scope: SELF_SERVICE_SCOPE,
  };
  const { email_verified, ...attributes } = user.attributes;
  const id = {
    ...attributes,
    ...common,
    email_verified: email_verified === 'true',
    token_use: 'id',
    aud: keys.clientId,
    'cognito:username': user.sub,
  };
  return {
    AccessToken: await keys.sign(access, TOKEN_LIFETIME_SECONDS),
    IdToken: await keys.sign(id, TOKEN_LIFETIME_SECONDS),
    ExpiresIn: TOKEN_LIFETIME_SECONDS,
    TokenType: 'Bearer',
  };
}

/** The session of a refresh token, whoever's it is; undefined for one that this pool did not make. */
export function findSession(pool: Pool, refreshToken: string): Session | undefined {
  const [id = '', secret = ''] = refreshToken.split('.');
  const session = pool.accounts.findSession(id);
  return session && sameText(session.secret_hash, hashOf(secret)) ? session : undefined;
}

/**
 * The user whose access token a request carries.
 * @throws {PoolError} `NotAuthorizedException` unless it is this pool's, for this client, in time,
 *   not revoked, and its user is there and enabled.
 */
export async function requireTokenUser(pool: Pool, input: Input): Promise<User> {
  const claims = await verifyAccessToken(pool, textOf(input, 'AccessToken'));
  const user = pool.accounts.find(claims.sub as string);
  if (user === undefined) throw new PoolError('UserNotFoundException', 'User does not exist.');
  if (!user.enabled) throw new PoolError('NotAuthorizedException', 'User is disabled.');
  if (!isLive(pool, claims, user)) {
    throw new PoolError('NotAuthorizedException', 'Access Token has been revoked');
  }
  return user;
}

async function verifyAccessToken(pool: Pool, token: string): Promise<JWTPayload> {
  const { keys } = pool;
  const claims = await keys.verify(token, new Date(pool.now())).catch((error: unknown) => {
    if (error instanceof errors.JWTExpired) {
      throw new PoolError('NotAuthorizedException', 'Access Token has expired');
    }
    throw invalidToken();
  });
  const scopes = String(claims.scope ?? '').split(' ');
  const fits = claims.token_use === 'access' && claims.client_id === keys.clientId && claims.sub;
  if (!fits || !scopes.includes(SELF_SERVICE_SCOPE)) throw invalidToken();
  return claims;
}

/** A token of a sign-in lives as long as its session; one of the demo until its user signs out. */
function isLive(pool: Pool, claims: JWTPayload, user: User): boolean {
  const { origin_jti: origin, jti, iat = 0 } = claims;
  if (origin === jti) return iat > Math.floor(user.signed_out_at / 1_000);
  return pool.accounts.findSession(String(origin))?.sub === user.sub;
}

function invalidToken(): PoolError {
  return new PoolError('NotAuthorizedException', 'Invalid Access Token');
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
