import { createVerifier, type VerifyToken } from '@cruddur/api/auth';
import { createPoolClient, type PoolClient } from '@cruddur/core/user/pool-client';
import type { LocalStack, UserPoolAccess } from '@cruddur/local/stack';
import { allowedOriginsOf, poolEndpointOf, userPoolPortOf } from './environment.ts';
import { UsageError } from './usage-error.ts';

/** The pool that people register from and whose word ends sessions: the embedded one, or the one named. */
export function poolClientOf(
  env: NodeJS.ProcessEnv,
  stack: LocalStack | undefined,
): PoolClient | undefined {
  if (stack?.userPool) {
    const { userPoolId, endpoint } = stack.userPool;
    return createPoolClient({ userPoolId, endpoint });
  }
  const userPoolId = env.AWS_COGNITO_USER_POOL_ID;
  if (!userPoolId) return undefined;
  return createPoolClient({ userPoolId, endpoint: poolEndpointOf(env) });
}

/** How the embedded pool listens, and which pages may call it. */
export function userPoolAccessOf(env: NodeJS.ProcessEnv): UserPoolAccess {
  const port = userPoolPortOf(env);
  return { allowedOrigins: allowedOriginsOf(env), ...(port !== undefined && { port }) };
}

/** What checks access tokens: by the embedded pool's keys, or by those that Cognito publishes. */
export function verifierOf(env: NodeJS.ProcessEnv, stack: LocalStack | undefined): VerifyToken {
  const local = stack?.userPool;
  if (local) {
    const { userPoolId, clientId } = local;
    return createVerifier({ userPoolId, clientId, fetchJwks: async () => local.jwks });
  }
  const userPoolId = env.AWS_COGNITO_USER_POOL_ID;
  const clientId = env.AWS_COGNITO_USER_POOL_CLIENT_ID;
  if (!userPoolId || !clientId) {
    throw new UsageError('set both AWS_COGNITO_USER_POOL_ID and AWS_COGNITO_USER_POOL_CLIENT_ID');
  }
  return createVerifier({ userPoolId, clientId });
}
