import { asking, type Database } from './database.ts';
import type { ListedUser } from './pool-client.ts';
import { normaliseHandle } from './register.ts';

/** What the ids of the rows are, compared with the users of a pool. */
export interface IdReport {
  /** Rows that belong to a user of the pool already. */
  readonly matched: readonly string[];
  readonly changed: readonly IdChange[];
  readonly unmatched: readonly Unmatched[];
}

/** A row that goes to the pool's user with the same handle. */
export interface IdChange {
  readonly handle: string;
  readonly from: string | null;
  readonly to: string;
}

/** A row that stays as it is, and why nobody in the pool could get it. */
interface Unmatched {
  readonly handle: string;
  readonly reason: 'nobody_has_the_handle' | 'several_have_the_handle';
}

interface Row {
  readonly handle: string;
  readonly cognito_user_id: string | null;
}

/**
 * Gives rows to the pool's users who have their handles: rows of people who came before the pool, or
 * from another one. A row that belongs to a user of this pool is never given to another, and a handle
 * that two users of the pool claim to nobody. All changes or none are made; none for a `dryRun`.
 */
export async function updateCognitoIds(
  db: Database,
  users: readonly ListedUser[],
  { dryRun }: { dryRun: boolean },
): Promise<IdReport> {
  const rows = await asking(
    db.selectFrom('users').select(['handle', 'cognito_user_id']).orderBy('handle').execute(),
  );
  const report = compareIds(rows, users);
  if (dryRun) return report;
  await db.transaction().execute(async (transaction) => {
    for (const { handle, from, to } of report.changed) {
      await transaction
        .updateTable('users')
        .set({ cognito_user_id: to })
        .where('handle', '=', handle)
        .where('cognito_user_id', 'is not distinct from', from)
        .execute();
    }
  });
  return report;
}

/** The report, from all rows and all users of the pool. */
function compareIds(rows: readonly Row[], users: readonly ListedUser[]): IdReport {
  const inPool = new Set(users.map(({ attributes }) => attributes.sub));
  const linked = new Set(rows.map((row) => row.cognito_user_id));
  const free = users.filter(
    ({ active, attributes }) => active && !linked.has(attributes.sub ?? ''),
  );
  const byHandle = groupByHandle(free);
  const matched: string[] = [];
  const changed: IdChange[] = [];
  const unmatched: Unmatched[] = [];
  for (const { handle, cognito_user_id: from } of rows) {
    const [first, second] = byHandle.get(handle) ?? [];
    const to = first?.attributes.sub;
    if (from !== null && inPool.has(from)) matched.push(handle);
    else if (to === undefined) unmatched.push({ handle, reason: 'nobody_has_the_handle' });
    else if (second) unmatched.push({ handle, reason: 'several_have_the_handle' });
    else changed.push({ handle, from, to });
  }
  return { matched, changed, unmatched };
}

function groupByHandle(users: readonly ListedUser[]): Map<string, ListedUser[]> {
  const groups = new Map<string, ListedUser[]>();
  for (const user of users) {
    const handle = normaliseHandle(user.attributes.preferred_username ?? '');
    if (handle !== undefined) groups.set(handle, [...(groups.get(handle) ?? []), user]);
  }
  return groups;
}
