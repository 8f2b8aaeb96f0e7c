import { createPoolClient, type PoolClient } from '@cruddur/core/user/pool-client';
import { readStackFile } from '@cruddur/local/stack-file';
import { dataFolderOf, poolEndpointOf } from './environment.ts';
import { UsageError } from './usage-error.ts';

/** The user pool that the environment names, else the one of the running local stack. */
function findPool(options: { prod?: boolean }): PoolClient {
  const { env } = process;
  if (env.AWS_COGNITO_USER_POOL_ID) {
    const userPoolId = env.AWS_COGNITO_USER_POOL_ID;
    return createPoolClient({ userPoolId, endpoint: poolEndpointOf(env), patient: true });
  }
  if (options.prod) throw new UsageError('set AWS_COGNITO_USER_POOL_ID');
  const stack = readStackFile(dataFolderOf(env));
  if (stack === undefined) {
    throw new UsageError(
      'no local stack is running here and AWS_COGNITO_USER_POOL_ID is not set; start it with: npm start',
    );
  }
  if (stack.user_pool_endpoint === undefined) {
    throw new UsageError(
      'the user pool of this stack cannot be asked; set AWS_COGNITO_USER_POOL_ID',
    );
  }
  const { user_pool_id: userPoolId, user_pool_endpoint: endpoint } = stack;
  return createPoolClient({ userPoolId, endpoint, patient: true });
}

/** Runs something with the pool and closes the connections. */
export async function withPool<R>(
  options: { prod?: boolean },
  run: (pool: PoolClient) => Promise<R>,
): Promise<R> {
  const pool = findPool(options);
  return run(pool).finally(() => pool.close());
}
