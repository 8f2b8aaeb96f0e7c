import type { ShortProfile } from '@cruddur/contract/schemas';
import type { ApiDeps } from '../api.ts';
import type { Device } from '../device/device.ts';
import type { CacheKeeper } from '../device-cache/cache-keeper.ts';
import type { Live } from '../live/live.ts';
import type { Drain } from '../outbox/drain.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Pauses } from '../pauses.ts';
import type { Store } from '../store.ts';
import type { Connection, TabChannel } from '../tabs/tabs.ts';
import type { Timers } from '../timers.ts';
import type { Conversation } from './conversation.ts';
import type { Inbox } from './inbox.ts';
import type { ReadMarker } from './read-marks.ts';

/** Everything of one signed-in person. Signing out drops it as a whole. */
export interface Messenger {
  readonly viewer: ShortProfile;
  readonly api: ApiDeps;
  readonly timers: Timers;
  readonly pauses: Pauses;
  readonly device: Device;
  /** What this person has written here and is not known to be stored; all tabs share it. */
  readonly outbox: Outbox;
  readonly drain: Drain;
  readonly keeper: CacheKeeper;
  readonly inbox: Inbox;
  readonly connection: Store<Connection>;
  /** Whether it is kept in step; see `runMessenger`. */
  running: boolean;
  /** Ends this tab's turn of sending and listening for all tabs; missing while another has it. */
  stepDown: ((error: unknown) => void) | undefined;
  /** The other tabs of this person, while it runs. */
  channel: TabChannel | undefined;
  /** How often the tab that leads was asked and has not answered. */
  unanswered: number;
  /** Up to where events have come, whichever tab heard them. */
  lastEventId: string | undefined;
  readonly conversations: Map<string, Conversation>;
  /** By the other person's uuid: conversations whose own uuid is not known yet. */
  readonly starting: Map<string, Conversation>;
  /** By the other person's uuid: those that were started here, whose row may not have come yet. */
  readonly started: Map<string, string>;
  /** The conversation with a person, as far as it is known here. */
  readonly uuidWith: (personUuid: string) => string | undefined;
  readonly markRead: ReadMarker;
  /** What people see of each other beside the log. */
  readonly live: Live;
}
