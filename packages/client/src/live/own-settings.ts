import type { Settings } from '@cruddur/contract/schemas';
import { getMe } from '../api.ts';
import { createStore, type ReadableStore } from '../store.ts';
import type { LiveDeps } from './live-deps.ts';

/** What the viewer shows of themselves, as far as this page knows. */
export interface OwnSettings {
  /** Undefined until they were needed for the first time. */
  readonly store: ReadableStore<Settings | undefined>;
  /** Asks the server unless they are known. Never fails: undefined when they cannot be known now. */
  readonly find: () => Promise<Settings | undefined>;
  /** Takes what was changed in this page, and tells the other tabs. */
  readonly change: (settings: Settings) => void;
  /** Takes what was changed in another tab. */
  readonly take: (settings: Settings) => void;
  /** They may have been changed on another device: the next `find` asks again. */
  readonly doubt: () => void;
}

/** Settings that are fetched when something needs them, one request for all that do. */
export function createOwnSettings({ api, post }: LiveDeps): OwnSettings {
  const store = createStore<Settings | undefined>(undefined);
  let certain = false;
  let fetching: Promise<void> | undefined;
  const take = (settings: Settings): void => {
    certain = true;
    store.set(() => settings);
  };
  const fetch = async (): Promise<void> => {
    try {
      const { settings } = await getMe(api);
      // What was chosen here meanwhile is newer than this answer.
      if (!certain && settings !== undefined) take(settings);
    } catch {
      // Nothing is shown to others while it is not known whether they may see it.
    } finally {
      fetching = undefined;
    }
  };
  return {
    store,
    find: async () => {
      if (!certain) {
        fetching ??= fetch();
        await fetching;
      }
      return store.get();
    },
    change: (settings) => {
      take(settings);
      post({ type: 'settings', settings });
    },
    take,
    doubt: () => {
      certain = false;
    },
  };
}
