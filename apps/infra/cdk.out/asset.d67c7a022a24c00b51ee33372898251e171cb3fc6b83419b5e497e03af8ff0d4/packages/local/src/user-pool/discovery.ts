import type { IncomingMessage } from 'node:http';
import type { PoolKeys } from './pool-keys.ts';

/** The pool's public keys or its OpenID configuration, whichever a path asks for. */
export function describeDiscovery(keys: PoolKeys, { url, headers }: IncomingMessage) {
  const base = `/${keys.userPoolId}/.well-known`;
  if (url === `${base}/jwks.json`) return keys.jwks;
  if (url !== `${base}/openid-configuration`) return undefined;
  return {
    id_token_signing_alg_values_supported: ['RS256'],
    // Tokens name the issuer that Cognito would have; the keys are fetched here.
    issuer: keys.issuer,
    jwks_uri: `http://${headers.host}${base}/jwks.json`,
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
  };
}
