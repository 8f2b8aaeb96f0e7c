import { AppError } from '@cruddur/contract/errors';
import type { ShortProfile } from '@cruddur/contract/schemas';
import type { Database } from '@cruddur/core/user/database';
import type { PoolClient } from '@cruddur/core/user/pool-client';
import { DEMO_SUBS } from './demo-accounts.ts';
import { type LocalUserPool, TOKEN_LIFETIME_SECONDS } from './user-pool.ts';

/** What a demo session is made from. */
export interface DemoSessionDeps {
  readonly db: Database;
  readonly pool: LocalUserPool;
  /** The same pool as it answers: whom it refuses gets no session. */
  readonly poolClient: Pick<PoolClient, 'getUser'>;
}

/** The people whom the sign-in page of the embedded stack offers: those of the demo, nobody else. */
export async function demoPeopleOf(db: Database): Promise<ShortProfile[]> {
  return selectDemoPeople(db)
    .orderBy('handle')
    .select(['uuid', 'handle', 'display_name'])
    .execute();
}

/**
 * Signs an access token for the demo person who has a handle. Undefined for everybody else, who have
 * passwords of their own, and for one whose account is disabled or deleted.
 * @throws {AppError} `user_pool_unavailable`
 */
export async function createDemoSession(deps: DemoSessionDeps, handle: string) {
  const user = await selectDemoPeople(deps.db)
    .select(['uuid', 'handle', 'display_name', 'cognito_user_id'])
    .where('handle', '=', handle.replace(/^@/, '').toLowerCase())
    .executeTakeFirst();
  if (user?.cognito_user_id == null) return undefined;
  const { cognito_user_id: sub, ...profile } = user;
  const access_token = await deps.pool.signAccessToken({ cognitoUserId: sub, username: sub });
  if (!(await isAccepted(deps, access_token))) return undefined;
  return { access_token, expires_in: TOKEN_LIFETIME_SECONDS, user: profile };
}

function selectDemoPeople(db: Database) {
  return db.selectFrom('users').where('cognito_user_id', 'in', DEMO_SUBS);
}

async function isAccepted({ poolClient }: DemoSessionDeps, accessToken: string): Promise<boolean> {
  try {
    await poolClient.getUser(accessToken);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'token_revoked') return false;
    throw error;
  }
}
