import type { ShortProfile } from '@cruddur/contract/schemas';
import type { ApiDeps } from '../api.ts';
import type { InboxState } from '../inbox-state.ts';
import type { ReadableStore } from '../store.ts';
import type { Connection, TabMessage } from '../tabs/tabs.ts';
import type { Timers } from '../timers.ts';

/** What all of this needs of the messenger around it. */
export interface LiveDeps {
  readonly api: ApiDeps;
  readonly timers: Timers;
  readonly viewer: ShortProfile;
  readonly inbox: ReadableStore<{ readonly groups: InboxState; readonly stale: boolean }>;
  readonly connection: ReadableStore<Connection>;
  /** Whether somebody is signed in still. */
  readonly wanted: () => boolean;
  /** Whether this tab speaks for all tabs of the person. */
  readonly leads: () => boolean;
  /** Tells the other tabs of the person. */
  readonly post: (message: TabMessage) => void;
}
