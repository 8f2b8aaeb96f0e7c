import { createPoolClient, type PoolClient } from '@cruddur/core/user/pool-client';
import type { UserStatus } from '@cruddur/local/user-pool/account';
import { newUser } from '@cruddur/local/user-pool/operations/sign-up';
import { startUserPool } from '@cruddur/local/user-pool/start';

/** An account as a test wants it; its username is its `sub`. */
export interface PoolAccount {
  readonly attributes: Readonly<Record<string, string>> & { readonly sub: string };
  readonly enabled?: boolean;
  readonly status?: UserStatus;
}

/**
 * The local user pool on a folder of the test's, with accounts that nobody had to sign up for.
 * `leave` and `comeBack` are an outage: the port stays the same.
 */
export async function startLocalPool(dir: string) {
  const state = { calls: 0 };
  let [clock, port]: [number, number | undefined] = [1_700_000_000_000, undefined];
  const start = () =>
    startUserPool(dir, {
      allowedOrigins: [],
      onError: (error) => {
        throw error;
      },
      ...(port && { port }),
    });
  let running = await start();
  const { endpoint, adminKey } = running;
  port = Number(new URL(endpoint).port);
  const { userPoolId } = running.pool.keys;
  return {
    endpoint,
    adminKey,
    userPoolId,
    state,
    /** A client of it whose questions about people are counted. */
    countedClient(): PoolClient {
      const client = createPoolClient({ userPoolId, endpoint });
      return {
        ...client,
        getUser: (token) => {
          state.calls += 1;
          return client.getUser(token);
        },
      };
    },
    /** Listed in the order in which they were put. */
    put: ({ attributes: { sub, ...others }, ...change }: PoolAccount): Promise<void> => {
      clock += 1;
      const made = newUser(running.pool, others, 'CONFIRMED', sub);
      return running.pool.accounts.put({ ...made, created_at: clock, ...change });
    },
    remove: (sub: string): Promise<void> => running.pool.accounts.remove(sub),
    /** Signs somebody out everywhere. */
    signOut: async (sub: string): Promise<void> => {
      const user = running.pool.accounts.find(sub);
      if (user) await running.pool.accounts.putSignedOut({ ...user, signed_out_at: Date.now() });
    },
    leave: (): Promise<void> => running.stop(),
    comeBack: async (): Promise<void> => {
      running = await start();
    },
    stop: (): Promise<void> => running.stop(),
  };
}
