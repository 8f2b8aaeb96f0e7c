import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { DatabaseLogin } from './database-login.ts';

/**
 * Makes the user of Postgres that the product works as, or gives it its current password: it reads
 * and writes rows of every table, of later ones too, and can neither make nor drop one. Idempotent.
 * The password must not hold a quote or a backslash, as it stands in a statement.
 */
export async function grantAppRole(db: Database, login: DatabaseLogin): Promise<void> {
  const { username, password } = login;
  if (!/^[\w!#$%*+,.:;<=>?^~-]+$/.test(password)) {
    throw new Error('the password has characters that are not allowed here');
  }
  const role = sql.id(username);
  await db.transaction().execute(async (transaction) => {
    const known = await sql`SELECT 1 FROM pg_roles WHERE rolname = ${username}`.execute(
      transaction,
    );
    if (known.rows.length === 0) await sql`CREATE ROLE ${role}`.execute(transaction);
    await sql`ALTER ROLE ${role} LOGIN PASSWORD ${sql.lit(password)}`.execute(transaction);
    await sql`GRANT USAGE ON SCHEMA public TO ${role}`.execute(transaction);
    await sql`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`.execute(
      transaction,
    );
    await sql`ALTER DEFAULT PRIVILEGES IN SCHEMA public
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role}`.execute(transaction);
  });
}
