import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PersonEvent } from '@cruddur/contract/events';
import type { MessageUuid, UserUuid } from '@cruddur/contract/ids';
import { createInProcessBus } from '@cruddur/core/bus/bus';
import type { OpenSharedCache } from '@cruddur/core/cache/shared-cache';
import { type AppendDeps, type AppendResult, append } from '@cruddur/core/conversation/append';
import { systemClock } from '@cruddur/core/conversation/clock';
import {
  type ConversationCaches,
  createConversationCaches,
} from '@cruddur/core/conversation/conversation-caches';
import { type Member, memberOfPair } from '@cruddur/core/conversation/member';
import { createConversationQueue } from '@cruddur/core/conversation/queue';
import { sealTexts } from '@cruddur/core/seal/sealed-table';
import type { Texts } from '@cruddur/core/seal/texts';
import {
  callDynamoDb,
  createDynamoDbClient,
  type DynamoDbTarget,
} from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import type { MessageItem } from '@cruddur/core/table/items';
import { logPartition } from '@cruddur/core/table/keys';
import { type Meter, newMeter } from '@cruddur/core/table/meter';
import { shareReads } from '@cruddur/core/table/shared-reads';
import type { OpenTable, Table } from '@cruddur/core/table/table';
import type { Profile } from '@cruddur/core/user/profile';
import { followTableStream } from '@cruddur/local/table-stream';
import { createEmptyTable } from './empty-table.ts';
import type { TestEngine } from './engines.ts';

/** One process's worth of what reads and writes of conversations need. */
export type Node = AppendDeps & ConversationCaches & { readonly meter: Meter };

/** What a process of a test differs in. */
export interface NodeOptions {
  /** May put faults between it and the table. */
  readonly wrap?: (table: Table) => Table;
  /** A cache that it shares with others. */
  readonly openShared?: OpenSharedCache;
  /** Seals the texts of messages. */
  readonly texts?: Texts;
  /** Its caches' time. */
  readonly now?: () => number;
}

/** A table of a test's own on a real engine. Nobody follows its stream. */
export interface LogTable {
  readonly target: DynamoDbTarget;
  readonly dynamoDb: DynamoDBClient;
  readonly tableName: string;
  readonly openTable: OpenTable;
  /** A process that has seen nothing yet. */
  node(options?: NodeOptions): Node;
  readLog(conversation: Member['conversation']): Promise<MessageItem[]>;
  close(): Promise<void>;
}

/** A table whose stream is followed as in production. */
export interface LogStand extends LogTable {
  /** Everything published so far. */
  readonly events: { user: UserUuid; event: PersonEvent }[];
  /** Resolves when the stream is dealt with. */
  drained(): Promise<void>;
}

/** Makes a table. */
export async function openLogTable(engine: TestEngine): Promise<LogTable> {
  const target = { endpoint: engine.endpoint, region: 'us-east-1' };
  const dynamoDb = createDynamoDbClient(target);
  const tableName = `t-${randomUUID()}`;
  await createEmptyTable(target, tableName);
  const openTable = openDynamoDbTable(callDynamoDb(dynamoDb), tableName);
  return {
    target,
    dynamoDb,
    tableName,
    openTable,
    node: (options = {}) => newNode(openTable, options),
    readLog: (conversation) =>
      openTable({ meter: newMeter() }).query<MessageItem>({
        pk: logPartition(conversation),
        from: '0',
        to: '9'.repeat(12),
        consistent: true,
      }),
    close: async () => dynamoDb.destroy(),
  };
}

/** Makes a table and follows its stream. */
export async function openLogStand(engine: TestEngine): Promise<LogStand> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cruddur-stand-'));
  const table = await openLogTable(engine);
  const bus = createInProcessBus(() => {});
  const events: LogStand['events'] = [];
  bus.subscribe({ onEvent: (user, event) => events.push({ user, event }), onLost: () => {} });
  const poller = followTableStream({
    ...table,
    dataDir,
    bus,
    onNewStream: () => {},
    onError: () => {},
  });
  return {
    ...table,
    events,
    drained: () => poller.drained(),
    close: async () => {
      await poller.stop();
      await table.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function newNode(openTable: OpenTable, { wrap, openShared, texts = {}, now }: NodeOptions): Node {
  const meter = newMeter();
  const open = openShared === undefined ? openTable : shareReads(openTable, openShared, now);
  const table = sealTexts(open, texts)({ meter });
  return {
    meter,
    table: wrap === undefined ? table : wrap(table),
    ...createConversationCaches({ openShared, ...(now && { now }) }),
    queue: createConversationQueue({ maxWaiting: 10_000 }),
    clock: systemClock,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, Math.random() * ms)),
  };
}

/** A person of a test. */
export function person(handle: string): Profile {
  return { uuid: randomUUID() as UserUuid, handle, display_name: handle.toUpperCase() };
}

/** Sends as a simple client does: without ids, at least once. */
export async function sends(
  node: Node,
  from: Profile,
  to: Profile,
  message: string,
): Promise<AppendResult> {
  return append(node, await memberOfPair(node, from, to), { message });
}

/** A message uuid of a client. */
export function newUuid(): MessageUuid {
  return randomUUID() as MessageUuid;
}

/** What one step consumed. */
export async function unitsOf(
  node: Node,
  step: () => unknown,
): Promise<{ reads: number; writes: number }> {
  const { readUnits, writeUnits } = node.meter;
  await step();
  return {
    reads: node.meter.readUnits - readUnits,
    writes: node.meter.writeUnits - writeUnits,
  };
}
