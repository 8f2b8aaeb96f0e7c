import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createInProcessBus } from '@cruddur/core/bus/bus';
import { createConversationCaches } from '@cruddur/core/conversation/conversation-caches';
import { createConversationQueue } from '@cruddur/core/conversation/queue';
import { createDynamoDbClient, type DynamoDbTarget } from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import { newMeter } from '@cruddur/core/table/meter';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { type Database, openDatabase } from '@cruddur/core/user/database';
import { readStackFile } from '@cruddur/local/stack-file';
import type { Command } from 'commander';
import { dataFolderOf, regionOf } from './environment.ts';
import { UsageError } from './usage-error.ts';

/** What a command is aimed at: the running local stack, what the environment names, or AWS. */
export interface Target {
  readonly name: 'local' | 'aws';
  readonly location: DynamoDbTarget;
  readonly tableName: string;
  readonly dynamoDb: DynamoDBClient;
  readonly connectionUrl: string | undefined;
}

/** The option that every command with a target has. */
export function withTarget(command: Command): Command {
  return command.option(
    '--prod',
    'aim at AWS instead of the running local stack (also: prod, prd)',
  );
}

/** Finds the target; fails with one line when no local stack is running. */
export function findTarget(options: { prod?: boolean }): Target {
  const { env } = process;
  const tableName = env.CRUDDUR_TABLE ?? DEFAULT_TABLE_NAME;
  if (options.prod) {
    const location = { region: regionOf(env) };
    const dynamoDb = createDynamoDbClient(location);
    return { name: 'aws', location, tableName, dynamoDb, connectionUrl: env.CONNECTION_URL };
  }
  const stack = readStackFile(dataFolderOf(env));
  const endpoint = env.AWS_ENDPOINT_URL ?? stack?.dynamodb_endpoint;
  if (endpoint === undefined) {
    throw new UsageError('no local stack is running here; start it with: npm start');
  }
  const location = { endpoint, region: regionOf(env) };
  return {
    name: 'local',
    location,
    tableName,
    dynamoDb: createDynamoDbClient(location),
    connectionUrl: env.CONNECTION_URL ?? stack?.connection_url,
  };
}

/** The URL of the target's Postgres, or one line that says what is missing. */
function connectionUrlOf(target: Pick<Target, 'connectionUrl'>): string {
  if (target.connectionUrl === undefined) throw new UsageError('set CONNECTION_URL');
  return target.connectionUrl;
}

/** Runs something with the target's Postgres and closes the connections. */
export async function withDatabase<R>(
  target: Pick<Target, 'connectionUrl'>,
  run: (db: Database) => Promise<R>,
): Promise<R> {
  const db = openDatabase(connectionUrlOf(target), { timeoutMs: 60_000, max: 2 });
  try {
    return await run(db);
  } finally {
    await db.destroy();
  }
}

/** What reads and writes of conversations need, with a meter of what they consume. */
export function conversationDeps(target: Target) {
  const meter = newMeter();
  return {
    meter,
    table: openDynamoDbTable(target.dynamoDb, target.tableName)({ meter }),
    ...createConversationCaches(),
    queue: createConversationQueue({ maxWaiting: 10_000 }),
    bus: createInProcessBus(() => {}),
    pause: (ms: number) => sleep(Math.random() * ms),
  };
}
