import type { Tokens } from './session-tokens.ts';

const KEY = 'cruddur.session';

/** The part of the Web Storage API that is used here. */
export type SessionStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What this tab was signed in with before it was reloaded. Anything unreadable counts as nothing. */
export function loadTokens(storage: SessionStorage): Tokens | undefined {
  try {
    const tokens = JSON.parse(storage.getItem(KEY) ?? 'null') as Tokens | null;
    return typeof tokens?.user.handle === 'string' ? tokens : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps tokens for a reload of this tab. A browser that forbids it keeps them in memory only. */
export function saveTokens(storage: SessionStorage, tokens: Tokens): void {
  try {
    storage.setItem(KEY, JSON.stringify(tokens));
  } catch {
    // Signing in again after a reload is all that is lost.
  }
}

/** Leaves nothing of the person in this tab's storage. */
export function forgetTokens(storage: SessionStorage): void {
  try {
    storage.removeItem(KEY);
  } catch {
    // Storage that cannot be written holds nothing.
  }
}
