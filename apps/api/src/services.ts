import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Bus } from '@cruddur/core/bus/bus';
import type { Scores } from '@cruddur/core/bus/scores';
import { createLoneShared, type Shared } from '@cruddur/core/bus/shared';
import { createSingleFlightCache } from '@cruddur/core/cache/single-flight-cache';
import { systemClock } from '@cruddur/core/conversation/clock';
import type { Member, MemberCache } from '@cruddur/core/conversation/member';
import { type ConversationQueue, createConversationQueue } from '@cruddur/core/conversation/queue';
import { createTails, type Tails } from '@cruddur/core/conversation/tails';
import { createPresenceBoard, type PresenceBoard } from '@cruddur/core/presence/presence';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import { describeTable } from '@cruddur/core/table/schema';
import type { OpenTable } from '@cruddur/core/table/table';
import { type Database, openDatabase } from '@cruddur/core/user/database';
import type { PoolClient } from '@cruddur/core/user/pool-client';
import type { Profile } from '@cruddur/core/user/profile';
import { createProfiles, type Profiles } from '@cruddur/core/user/profiles';
import type { Registration } from '@cruddur/core/user/register';
import { createRegistrations, type Registrations } from '@cruddur/core/user/registrations';
import { createSettingsLookup, type SettingsLookup } from '@cruddur/core/user/settings-lookup';
import { listPeople } from '@cruddur/core/user/users';
import {
  createRevocations,
  type RevocationPace,
  type Revocations,
  revocationCheck,
} from './revocations.ts';

/** What the API works with, made once a process. */
export interface Services {
  readonly openTable: OpenTable;
  readonly database: Database;
  readonly bus: Bus;
  readonly scores: Scores;
  readonly turns: Shared['turns'];
  readonly settings: SettingsLookup;
  readonly presence: PresenceBoard;
  readonly members: MemberCache;
  readonly tails: Tails;
  readonly queue: ConversationQueue;
  readonly profiles: Profiles;
  readonly registrations: Registrations;
  readonly revocations: Revocations;
  readonly clock: () => string;
  readonly checkTable: (signal: AbortSignal) => Promise<boolean>;
  readonly checkDatabase: () => Promise<boolean>;
  /** Forgets what was proven of a table that another one has replaced. */
  readonly forgetTable: () => void;
  readonly close: () => Promise<void>;
}

/** What the services are made from. */
export interface ServiceOptions {
  readonly dynamoDb: DynamoDBClient;
  readonly tableName: string;
  readonly connectionUrl: string;
  /** Where newcomers are looked up and tokens checked for revocation; without one neither is done. */
  readonly userPool?: PoolClient | undefined;
  /** How often the tokens of open event streams are checked. */
  readonly revocation?: RevocationPace;
  /** What other processes share; without it this one is alone. It is closed with the services. */
  readonly shared?: Shared;
  readonly onError: (error: unknown) => void;
}

const MINUTE_MS = 60_000;

/** Makes the services; nothing connects before it is used. */
export function createServices(options: ServiceOptions): Services {
  const { dynamoDb, tableName, onError, shared = createLoneShared(onError) } = options;
  const { bus, scores, turns } = shared;
  const database = openDatabase(options.connectionUrl, { onIdleError: onError });
  const members = createSingleFlightCache<Member>({ max: 50_000, ttlMs: 10 * MINUTE_MS });
  const tails = createTails({ max: 10_000, ttlMs: 10 * MINUTE_MS });
  const people = createSingleFlightCache<Profile>({ max: 50_000, ttlMs: MINUTE_MS / 2 });
  const refusals = createSingleFlightCache<Registration>({ max: 10_000, ttlMs: MINUTE_MS / 6 });
  const settings = createSettingsLookup({ database, bus, onError });
  const presence = createPresenceBoard({ bus, scores, settings, onError });
  return {
    openTable: openDynamoDbTable(dynamoDb, tableName),
    database,
    bus,
    scores,
    turns,
    settings,
    presence,
    members,
    tails,
    queue: createConversationQueue({ maxWaiting: 1_000 }),
    profiles: createProfiles(database, people, onError),
    registrations: createRegistrations(database, options.userPool, refusals),
    revocations: createRevocations(revocationCheck(options.userPool), options.revocation),
    clock: systemClock,
    checkTable: async (signal) =>
      (await describeTable(dynamoDb, tableName, signal))?.TableStatus === 'ACTIVE',
    checkDatabase: async () => (await listPeople(database, 1)) !== undefined,
    forgetTable: () => {
      members.clear();
      tails.clear();
    },
    close: async () => {
      presence.close();
      settings.close();
      await bus.close();
      dynamoDb.destroy();
      options.userPool?.close();
      await database.destroy();
    },
  };
}
