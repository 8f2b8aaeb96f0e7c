import type { ApiDeps, ApiErrorCode } from '@cruddur/client/api';
import type { StreamStatus } from '@cruddur/client/event-stream';
import type { ShortProfile } from '@cruddur/contract/schemas';
import type { Pauses } from '../pauses.ts';
import type { Store } from '../store.ts';
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
  readonly pauses: Pauses;
  readonly newMessageUuid: () => string;
  readonly inbox: Inbox;
  readonly connection: Store<Connection>;
  readonly conversations: Map<string, Conversation>;
  /** By the other person's uuid: conversations whose own uuid is not known yet. */
  readonly starting: Map<string, Conversation>;
  readonly markRead: ReadMarker;
}
