import type { Database } from '@cruddur/core/user/database';
import { findByCognitoId } from '@cruddur/core/user/users';
import { demoPeople } from './demo-people.ts';
import { setPassword } from './user-pool/operations/password.ts';
import { newUser } from './user-pool/operations/sign-up.ts';
import type { Pool } from './user-pool/pool.ts';

/** With which every demo person signs in. It guards made-up data behind a loopback port. */
export const DEMO_PASSWORD = 'Cruddur-demo-1';

const PEOPLE = 15;

/**
 * Gives the demo people who are stored their accounts in the pool, once a data folder: an account
 * that its owner deletes stays deleted.
 */
export async function addDemoAccounts(db: Database, pool: Pool | undefined): Promise<void> {
  if (pool === undefined || pool.accounts.demoAdded()) return;
  for (const { handle, display_name, email, cognito_user_id: sub } of demoPeople(PEOPLE)) {
    const isStored = (await findByCognitoId(db, sub)) !== undefined;
    if (!isStored || pool.accounts.find(sub) || pool.accounts.find(email)) continue;
    const attributes = {
      name: display_name,
      preferred_username: handle,
      email,
      email_verified: 'true',
    };
    await setPassword(pool, newUser(pool, attributes, 'CONFIRMED', sub), DEMO_PASSWORD);
  }
  await pool.accounts.markDemoAdded();
}
