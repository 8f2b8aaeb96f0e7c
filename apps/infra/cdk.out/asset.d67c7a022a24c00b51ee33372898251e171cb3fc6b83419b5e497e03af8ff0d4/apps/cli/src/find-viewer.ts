import { findByHandle } from '@cruddur/core/user/users';
import { conversationDeps, findTarget, withDatabase } from './target.ts';
import { UsageError } from './usage-error.ts';

/** Whom a command reads for, and with what. Fails with one line for an unknown handle. */
export async function findViewer(options: { prod?: boolean }, handle: string) {
  const target = findTarget(options);
  const viewer = await withDatabase(target, (db) => findByHandle(db, handle.replace(/^@/, '')));
  if (viewer === undefined) throw new UsageError(`nobody has the handle ${handle}`);
  return { viewer, deps: conversationDeps(target) };
}
