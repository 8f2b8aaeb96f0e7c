import type { UserUuid } from '@cruddur/contract/ids';
import type { Settings } from '@cruddur/contract/schemas';
import type { Bus } from '../bus/bus.ts';
import { createCache } from '../cache/cache.ts';
import type { Database } from './database.ts';
import { findSettingsOf } from './settings.ts';

/** What people want others to see, cached. */
export interface SettingsLookup {
  /** The settings of those that can be had now; never fails. Whoever is absent wants nothing seen. */
  current(users: readonly UserUuid[]): Promise<ReadonlyMap<UserUuid, Settings>>;
  /** Whether both of two people have a setting on: whoever hides something does not see it either. */
  bothShow(a: UserUuid, b: UserUuid, setting: keyof Settings): Promise<boolean>;
  close(): void;
}

const MAX_BYTES = 8 * 1024 * 1024;
const TTL_MS = 30_000;

/** What this needs. */
export interface SettingsLookupDeps {
  readonly database: Database;
  /** Its notices end what is cached at once, in every process that it reaches. */
  readonly bus: Bus;
  readonly onError: (error: unknown) => void;
}

/** Makes the lookup. A change that no notice tells of counts after 30 s. */
export function createSettingsLookup({
  database,
  bus,
  onError,
}: SettingsLookupDeps): SettingsLookup {
  const cache = createCache<Settings>({ name: 'settings', maxBytes: MAX_BYTES, ttlMs: TTL_MS });
  const close = bus.subscribe({
    onEvent: () => {},
    onLost: (user) => user === undefined && cache.clear(),
    onNotice: ({ user_uuid }) => cache.delete(user_uuid),
  });

  async function current(users: readonly UserUuid[]): Promise<ReadonlyMap<UserUuid, Settings>> {
    const known = await cache.getMany(users, (missing) =>
      findSettingsOf(database, missing as UserUuid[]).catch((error: unknown) => {
        onError(error);
        return new Map<UserUuid, Settings>();
      }),
    );
    const found = users.flatMap((user, i): [UserUuid, Settings][] => {
      const settings = known[i];
      return settings === undefined ? [] : [[user, settings]];
    });
    return new Map(found);
  }

  return {
    current,
    bothShow: async (a, b, setting) => {
      const known = await current([a, b]);
      return [a, b].every((user) => known.get(user)?.[setting] === true);
    },
    close,
  };
}
