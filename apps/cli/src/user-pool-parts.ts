import { allowedOriginsOf } from '@cruddur/api/allowed-origins';
import { createVerifier, type VerifyToken } from '@cruddur/api/auth';
import type { UserPoolAddress } from '@cruddur/api/user-pool-address';
import type { LocalStack, UserPoolAccess } from '@cruddur/local/stack';
import { poolEndpointOf, userPoolPortOf } from './environment.ts';
import { UsageError } from './usage-error.ts';

/** The pool that people sign in at, and whose word ends sessions: the embedded one, or the one named. */
export function poolAddressOf(
  env: NodeJS.ProcessEnv,
  stack: LocalStack | undefined,
): UserPoolAddress {
  if (stack?.userPool) return stack.userPool;
  const userPoolId = env.AWS_COGNITO_USER_POOL_ID;
  const clientId = env.AWS_COGNITO_USER_POOL_CLIENT_ID;
  if (!userPoolId || !clientId) {
    throw new UsageError('set both AWS_COGNITO_USER_POOL_ID and AWS_COGNITO_USER_POOL_CLIENT_ID');
  }
  return { userPoolId, clientId, endpoint: poolEndpointOf(env) };
}

/** How the embedded pool listens, and which pages may call it. */
export function userPoolAccessOf(env: NodeJS.ProcessEnv): UserPoolAccess {
  const port = userPoolPortOf(env);
  return { allowedOrigins: allowedOriginsOf(env), ...(port !== undefined && { port }) };
}

/** What checks access tokens: by the embedded pool's keys, or by those that Cognito publishes. */
export function verifierOf(
  { userPoolId, clientId }: UserPoolAddress,
  stack: LocalStack | undefined,
): VerifyToken {
  const jwks = stack?.userPool?.jwks;
  return createVerifier({ userPoolId, clientId, ...(jwks && { fetchJwks: async () => jwks }) });
}
