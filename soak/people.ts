import { randomUUID } from 'node:crypto';
import type { UserUuid } from '@cruddur/contract/ids';
import { openDatabase } from '@cruddur/core/user/database';
import { migrate } from '@cruddur/core/user/migrate';
import type { Profile } from '@cruddur/core/user/profile';
import { insertUsers } from '@cruddur/core/user/users';
import { type LocalUserPool, openUserPool, TOKEN_LIFETIME_SECONDS } from '@cruddur/local/user-pool';

/** Somebody with an account. */
export interface Person extends Profile {
  /** An access token that is good for a while yet. */
  readonly getToken: () => Promise<string>;
}

/** Makes the database's tables and the user pool, and signs that many people up. */
export async function signUpPeople(
  dir: string,
  connectionUrl: string,
  count: number,
): Promise<Person[]> {
  const pool = await openUserPool(dir);
  const db = openDatabase(connectionUrl, { timeoutMs: 30_000, max: 1 });
  try {
    await migrate(db);
    const accounts = Array.from({ length: count }, (_, i) => ({
      uuid: randomUUID() as UserUuid,
      handle: `person${i}`,
      display_name: `Some Person ${i}`,
      email: `person${i}@example.com`,
      cognito_user_id: randomUUID(),
    }));
    await insertUsers(db, accounts);
    return accounts.map(({ uuid, handle, display_name, cognito_user_id }) => ({
      uuid,
      handle,
      display_name,
      getToken: createTokenSource(pool, cognito_user_id),
    }));
  } finally {
    await db.destroy();
  }
}

/** A run may be longer than a token's life. */
function createTokenSource(pool: LocalUserPool, cognitoUserId: string): () => Promise<string> {
  let token: Promise<string> | undefined;
  let renewAt = 0;
  return () => {
    if (token === undefined || Date.now() > renewAt) {
      token = pool.signAccessToken({ cognitoUserId, username: cognitoUserId });
      renewAt = Date.now() + (TOKEN_LIFETIME_SECONDS / 2) * 1_000;
    }
    return token;
  };
}
