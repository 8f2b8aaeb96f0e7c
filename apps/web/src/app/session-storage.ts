import type { ShortProfile } from '@cruddur/contract/schemas';
import { NOTIFICATIONS_KEY } from '../lib/notification-choices.ts';

/** An access token, whose it is, and its end. */
export interface Tokens {
  /** A demo person is signed in in one tab, a person of the user pool in all of them. */
  readonly kind: 'demo' | 'pool';
  /** Absent for a person of the pool who has no profile yet. */
  readonly user?: ShortProfile;
  readonly accessToken: string;
  /** In milliseconds since 1970, by this browser's clock. */
  readonly expiresAt: number;
}

/** Where a session is kept. A change of it in another tab is seen by this name. */
export const SESSION_KEY = 'cruddur.session';

/** What belongs to the device and not to the person who uses it. */
const DEVICE_KEYS: readonly string[] = ['cruddur.theme', 'cruddur.language', NOTIFICATIONS_KEY];

/** Of this tab: lost when it closes. Of the device: shared by its tabs. */
export interface SessionStorages {
  readonly tab: Storage;
  readonly device: Storage;
}

/** Who is signed in in this tab, else on this device. Anything unreadable counts as nobody. */
export function loadTokens({ tab, device }: SessionStorages): Tokens | undefined {
  return read(tab) ?? read(device);
}

/** Keeps tokens for a reload. A browser that forbids it keeps them in memory only. */
export function saveTokens(storages: SessionStorages, tokens: Tokens): void {
  const storage = tokens.kind === 'demo' ? storages.tab : storages.device;
  attempt(() => storage.setItem(SESSION_KEY, JSON.stringify(tokens)));
}

/** Leaves nothing of the person: in this tab, and on the device if they were signed in there. */
export function forgetPerson({ tab, device }: SessionStorages, kind: Tokens['kind']): void {
  attempt(() => empty(tab));
  if (kind === 'pool') attempt(() => empty(device));
}

function read(storage: Storage): Tokens | undefined {
  try {
    const tokens = JSON.parse(storage.getItem(SESSION_KEY) ?? 'null') as Tokens | null;
    return typeof tokens?.accessToken === 'string' ? tokens : undefined;
  } catch {
    return undefined;
  }
}

function empty(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key && !DEVICE_KEYS.includes(key)) storage.removeItem(key);
}

/** Storage that cannot be used holds nothing; signing in again after a reload is all that is lost. */
function attempt(run: () => void): void {
  try {
    run();
  } catch {}
}
