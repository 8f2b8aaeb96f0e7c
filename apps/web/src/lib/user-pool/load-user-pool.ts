import { readAnswer } from '@cruddur/client/api-error';
import type { SignInConfig } from '@cruddur/contract/schemas';
import { PoolError } from './pool-error.ts';
import type { UserPool } from './user-pool.ts';

/** Gives the user pool, for which its client and the pool's address are fetched the first time. */
export type LoadUserPool = () => Promise<UserPool>;

/** Where people sign in here. Fails with an `ApiError`. */
export function getSignInConfig(send: typeof fetch): Promise<SignInConfig> {
  return readAnswer<SignInConfig>(send('/api/sign-in'));
}

/** Loads the pool once; a failed attempt is forgotten, so that the next call tries again. */
export function userPoolLoader(send: typeof fetch): LoadUserPool {
  let loading: Promise<UserPool> | undefined;
  return () => {
    loading ??= Promise.all([import('./amplify-pool.ts'), getSignInConfig(send)]).then(
      ([{ openAmplifyPool }, config]) => openAmplifyPool(config),
      (cause: unknown) => {
        loading = undefined;
        throw new PoolError('pool_unreachable', { cause });
      },
    );
    return loading;
  };
}
