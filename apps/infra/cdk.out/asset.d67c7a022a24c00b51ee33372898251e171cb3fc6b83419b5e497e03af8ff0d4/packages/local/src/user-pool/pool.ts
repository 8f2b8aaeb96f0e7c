import type { User } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { AttemptLimit, SignInLock } from './attempts.ts';
import { type Input, textOf } from './input.ts';
import type { Mailbox } from './mailbox.ts';
import type { PendingSignIns } from './pending-sign-ins.ts';
import { noSuchUser, PoolError } from './pool-error.ts';
import type { PoolKeys } from './pool-keys.ts';
import type { SrpIdentity } from './srp.ts';

/** What the pool's operations work with. */
export interface Pool {
  readonly keys: PoolKeys;
  readonly accounts: Accounts;
  readonly mailbox: Mailbox;
  readonly pending: PendingSignIns;
  readonly signInLock: SignInLock;
  /** Letters that may be asked for, by use and user. */
  readonly letterLimit: AttemptLimit;
  /** Wrong old passwords in a change of password, by user. */
  readonly changeLimit: AttemptLimit;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One operation of the protocol: what it answers is the body. */
export type Operation = (pool: Pool, input: Input) => Promise<object>;

/** @throws {PoolError} unless the request is from the pool's client. */
export function requireClient(pool: Pool, input: Input): void {
  const clientId = textOf(input, 'ClientId');
  if (clientId !== pool.keys.clientId) {
    throw new PoolError(
      'ResourceNotFoundException',
      `User pool client ${clientId} does not exist.`,
    );
  }
}

/** @throws {PoolError} unless the request is about this pool. */
export function requirePool(pool: Pool, input: Input): void {
  const id = textOf(input, 'UserPoolId');
  if (id !== pool.keys.userPoolId) {
    throw new PoolError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  }
}

/** The user that an admin names. */
export function getUser(pool: Pool, input: Input): User {
  requirePool(pool, input);
  const user = pool.accounts.find(textOf(input, 'Username'));
  if (user === undefined) throw noSuchUser();
  return user;
}

/** The same user as stored now: another request may have changed it during an await. */
export function currentUser(pool: Pool, { sub }: User): User {
  const user = pool.accounts.find(sub);
  if (user === undefined) throw noSuchUser();
  return user;
}

/** Marks a change of a user with its time. */
export function changed(pool: Pool, user: User, change: Partial<User>): User {
  return { ...user, ...change, modified_at: pool.now() };
}

/** With what a user's password is hashed. */
export function identityOf(pool: Pool, userId: string): SrpIdentity {
  return { poolName: pool.keys.poolName, userId };
}
