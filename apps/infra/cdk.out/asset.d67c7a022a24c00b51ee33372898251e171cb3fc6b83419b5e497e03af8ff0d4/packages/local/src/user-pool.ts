import { randomUUID } from 'node:crypto';
import { openPoolKeys, type PoolJwks } from './user-pool/pool-keys.ts';

/** The embedded user pool as others see it: its names, its public keys and tokens for the demo. */
export interface LocalUserPool {
  readonly userPoolId: string;
  readonly clientId: string;
  /** The public keys, as Cognito publishes them. */
  readonly jwks: PoolJwks;
  /**
   * Signs an access token with the claims that Cognito's carry. It comes from no sign-in, so no
   * refresh token continues it: its `origin_jti` is its own `jti`.
   */
  signAccessToken(user: { cognitoUserId: string; username: string }): Promise<string>;
}

/** How long the pool's access and id tokens last, in seconds. Cognito's default. */
export const TOKEN_LIFETIME_SECONDS = 3600;

/** What lets the holder of an access token act for themselves at the pool. */
export const SELF_SERVICE_SCOPE = 'aws.cognito.signin.user.admin';

/** Opens the pool of a data folder; the first time it makes the key, readable by its owner only. */
export async function openUserPool(dataDir: string): Promise<LocalUserPool> {
  const { userPoolId, clientId, jwks, sign } = await openPoolKeys(dataDir);
  return {
    userPoolId,
    clientId,
    jwks,
    signAccessToken: ({ cognitoUserId, username }) => {
      const jti = randomUUID();
      const claims = {
        sub: cognitoUserId,
        token_use: 'access',
        client_id: clientId,
        username,
        scope: SELF_SERVICE_SCOPE,
        auth_time: Math.floor(Date.now() / 1_000),
        origin_jti: jti,
        jti,
        event_id: randomUUID(),
      };
      return sign(claims, TOKEN_LIFETIME_SECONDS);
    },
  };
}
