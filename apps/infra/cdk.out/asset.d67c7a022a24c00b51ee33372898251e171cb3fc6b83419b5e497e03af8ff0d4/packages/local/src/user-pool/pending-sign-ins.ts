import { randomBytes } from 'node:crypto';

/** Sign-ins between two messages, by a name that nobody can guess. */
export interface PendingSignIns {
  /** Remembers something for three minutes under a new name, base64. */
  add(pending: PendingSignIn): string;
  /** Undefined for a name that was made up, has expired or was taken. */
  find(name: string): PendingSignIn | undefined;
  /** The same, and forgets it: every message counts once. */
  take(name: string): PendingSignIn | undefined;
}

/** What was asked of whom. */
export type PendingSignIn =
  | {
      readonly challenge: 'PASSWORD_VERIFIER';
      /** A user, or the stand-in for a name that is nobody's. */
      readonly userId: string;
      readonly A: string;
      readonly keys: { readonly b: string; readonly B: string };
      readonly verifier: { readonly salt: string; readonly verifier: string };
    }
  | { readonly challenge: 'NEW_PASSWORD_REQUIRED'; readonly userId: string };

const LIFETIME_MS = 3 * 60_000;
const MAX_PENDING = 10_000;

/** Kept in memory: a sign-in that a restart cuts off begins again. */
export function createPendingSignIns(now: () => number): PendingSignIns {
  const pending = new Map<string, { pending: PendingSignIn; until: number }>();
  const find = (name: string): PendingSignIn | undefined => {
    const entry = pending.get(name);
    return entry !== undefined && now() < entry.until ? entry.pending : undefined;
  };
  return {
    add(one) {
      const name = randomBytes(96).toString('base64');
      pending.set(name, { pending: one, until: now() + LIFETIME_MS });
      if (pending.size > MAX_PENDING) pending.delete(pending.keys().next().value as string);
      return name;
    },
    find,
    take(name) {
      const found = find(name);
      pending.delete(name);
      return found;
    },
  };
}
