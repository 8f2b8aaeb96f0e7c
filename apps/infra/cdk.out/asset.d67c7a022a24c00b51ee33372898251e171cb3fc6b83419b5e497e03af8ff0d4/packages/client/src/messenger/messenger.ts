import type { ShortProfile } from '@cruddur/contract/schemas';
import type { ApiDeps, ApiErrorCode } from '../api.ts';
import type { StreamStatus } from '../event-stream.ts';
import type { Pauses } from '../pauses.ts';
import type { Store } from '../store.ts';
import type { Timers } from '../timers.ts';
import type { Conversation } from './conversation.ts';
import type { Inbox } from './inbox.ts';
import type { ReadMarker } from './read-marks.ts';

/** Whether pushes arrive, and why not when they never will. */
export interface Connection {
  readonly status: StreamStatus;
  readonly error?: ApiErrorCode;
}

/** Everything of one signed-in person. Signing out drops it as a whole. */
export interface Messenger {
  readonly viewer: ShortProfile;
  readonly api: ApiDeps;
  readonly timers: Timers;
  readonly pauses: Pauses;
  readonly newMessageUuid: () => string;
  readonly inbox: Inbox;
  readonly connection: Store<Connection>;
  /** Whether it is kept in step; see `runMessenger`. */
  running: boolean;
  readonly conversations: Map<string, Conversation>;
  /** By the other person's uuid: conversations whose own uuid is not known yet. */
  readonly starting: Map<string, Conversation>;
  /** By the other person's uuid: those that were started here, whose row may not have come yet. */
  readonly started: Map<string, string>;
  readonly markRead: ReadMarker;
}
