import { createHash } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Bus } from '@cruddur/core/bus/bus';
import type { Scores } from '@cruddur/core/bus/scores';
import { createLoneShared, type Shared } from '@cruddur/core/bus/shared';
import { createCache } from '@cruddur/core/cache/cache';
import type { GuardedTier } from '@cruddur/core/cache/guarded-tier';
import { PROFILE_TTL_MS } from '@cruddur/core/cache/lifetimes';
import { openSharedCaches } from '@cruddur/core/cache/shared-cache';
import type { CacheStats } from '@cruddur/core/cache/tier-stats';
import { systemClock } from '@cruddur/core/conversation/clock';
import {
  type ConversationCaches,
  createConversationCaches,
} from '@cruddur/core/conversation/conversation-caches';
import { hearChanges } from '@cruddur/core/conversation/hear-changes';
import { type ConversationQueue, createConversationQueue } from '@cruddur/core/conversation/queue';
import { createPresenceBoard, type PresenceBoard } from '@cruddur/core/presence/presence';
import { sealTexts } from '@cruddur/core/seal/sealed-table';
import type { Texts } from '@cruddur/core/seal/texts';
import { type ReadAccelerator, readThrough } from '@cruddur/core/table/dax-reads';
import { callDynamoDb } from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import { groupWrites } from '@cruddur/core/table/group-writes';
import { describeTable } from '@cruddur/core/table/schema';
import { shareReads } from '@cruddur/core/table/shared-reads';
import type { OpenTable } from '@cruddur/core/table/table';
import { watchOperations } from '@cruddur/core/table/watch-operations';
import type { Tracing } from '@cruddur/core/telemetry/tracing';
import { type Database, openDatabase } from '@cruddur/core/user/database';
import type { PoolClient } from '@cruddur/core/user/pool-client';
import type { Profile } from '@cruddur/core/user/profile';
import { createProfiles, type Profiles, SHARED_PROFILES } from '@cruddur/core/user/profiles';
import type { Registration } from '@cruddur/core/user/register';
import { createRegistrations, type Registrations } from '@cruddur/core/user/registrations';
import { createSettingsLookup, type SettingsLookup } from '@cruddur/core/user/settings-lookup';
import { listPeople } from '@cruddur/core/user/users';
import { addCacheMetrics } from './metrics/cache-metrics.ts';
import { readBusAndQueue } from './metrics/live-metrics.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { createPageMemory, type PageMemory } from './page-memory.ts';
import {
  createRevocations,
  type RevocationPace,
  type Revocations,
  revocationCheck,
} from './revocations.ts';

/** What the API works with, made once a process. */
export interface Services extends Omit<ConversationCaches, 'clear' | 'stats'> {
  readonly openTable: OpenTable;
  readonly database: Database;
  readonly bus: Bus;
  readonly scores: Scores;
  readonly turns: Shared['turns'];
  readonly settings: SettingsLookup;
  readonly presence: PresenceBoard;
  readonly queue: ConversationQueue;
  readonly profiles: Profiles;
  readonly pages: PageMemory;
  readonly registrations: Registrations;
  readonly revocations: Revocations;
  readonly clock: () => string;
  readonly checkTable: (signal: AbortSignal) => Promise<boolean>;
  readonly checkDatabase: () => Promise<boolean>;
  readonly metrics: Metrics;
  readonly tracing: Tracing | undefined;
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
  /** A cache that the processes of this deployment share. `close` closes it. */
  readonly sharedTier?: GuardedTier | undefined;
  /** For an engine that nobody pays: what is written at the same time is written as one. */
  readonly groupsWrites?: boolean;
  /** Answers what may be answered by a cache of the table. `close` closes it. */
  readonly accelerator?: ReadAccelerator | undefined;
  /** Seals the texts of messages; without it they are stored plain. */
  readonly texts?: Texts | undefined;
  /** Follows requests; without it nothing is traced. It is closed by whoever opened it. */
  readonly tracing?: Tracing | undefined;
  readonly onError: (error: unknown) => void;
}

const MB = 1024 * 1024;

/** Makes the services; nothing connects before it is used. */
export function createServices(options: ServiceOptions): Services {
  const { dynamoDb, tableName, onError, shared = createLoneShared(onError) } = options;
  const { scores, turns } = shared;
  const database = openDatabase(options.connectionUrl, { onIdleError: onError });
  const openShared =
    options.sharedTier && openSharedCaches(options.sharedTier, namespaceOf(options));
  const { clear, stats, ...caches } = createConversationCaches({ openShared });
  const people = createCache<Profile>({
    name: 'profiles',
    maxBytes: 16 * MB,
    ttlMs: PROFILE_TTL_MS,
    shared: openShared?.(SHARED_PROFILES),
  });
  const refusals = createCache<Registration>({ name: 'refusals', maxBytes: 4 * MB, ttlMs: 10_000 });
  const pages = createPageMemory();
  const metrics = createMetrics();
  const reads = openReads(options, metrics);
  const cached =
    openShared === undefined ? reads.openTable : shareReads(reads.openTable, openShared);
  const heard = hearChanges(shared.bus, caches);
  const bus = options.tracing?.traceBus(heard) ?? heard;
  const settings = createSettingsLookup({ database, bus, onError });
  const presence = createPresenceBoard({ bus, scores, settings, onError });
  const queue = createConversationQueue({ maxWaiting: 1_000, onWaited: metrics.live.onWaited });
  readBusAndQueue(metrics.registry, { bus, queue });
  addCacheMetrics(metrics.registry, () => [
    ...stats(),
    people.stats(),
    ...pages.stats(),
    ...(options.sharedTier ? [options.sharedTier.stats()] : []),
    ...reads.stats(),
  ]);
  return {
    ...caches,
    openTable: sealTexts(cached, options.texts ?? {}),
    database,
    bus,
    scores,
    turns,
    settings,
    presence,
    queue,
    profiles: createProfiles(database, people, onError),
    pages,
    registrations: createRegistrations(database, options.userPool, refusals),
    revocations: createRevocations(revocationCheck(options.userPool), options.revocation),
    clock: systemClock,
    checkTable: async (signal) =>
      (await describeTable(dynamoDb, tableName, signal))?.TableStatus === 'ACTIVE',
    checkDatabase: async () => (await listPeople(database, 1)) !== undefined,
    metrics,
    tracing: options.tracing,
    forgetTable: () => {
      clear();
      pages.clear();
    },
    close: async () => {
      presence.close();
      settings.close();
      await bus.close();
      dynamoDb.destroy();
      options.accelerator?.close();
      await options.sharedTier?.close();
      options.userPool?.close();
      await database.destroy();
    },
  };
}

function openReads(
  { dynamoDb, tableName, accelerator, tracing, groupsWrites }: ServiceOptions,
  metrics: Metrics,
): { openTable: OpenTable; stats: CacheStats } {
  const call = callDynamoDb(dynamoDb);
  const opened = openDynamoDbTable(groupsWrites ? groupWrites(call) : call, tableName);
  const watched = watchOperations(opened, metrics.table);
  const openTable = tracing?.traceTable(watched) ?? watched;
  if (accelerator === undefined) return { openTable, stats: () => [] };
  const through = readThrough(openTable, tableName, accelerator);
  return { openTable: through.openTable, stats: () => [through.stats()] };
}

/**
 * Two deployments may use one cache server: what they store is told apart by table and database. The
 * password is not part of it, and an address of a socket is no URL.
 */
function namespaceOf({ tableName, connectionUrl }: ServiceOptions): string {
  const database = connectionUrl.replace(/\/\/[^@/]*@/, '//').replace(/([?&])password=[^&]*/, '$1');
  return createHash('sha256').update(`${tableName} ${database}`).digest('hex').slice(0, 16);
}
