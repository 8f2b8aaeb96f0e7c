import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openMessageKeys } from '@cruddur/api/open-texts';
import { createInProcessBus } from '@cruddur/core/bus/bus';
import { createConversationCaches } from '@cruddur/core/conversation/conversation-caches';
import { createConversationQueue } from '@cruddur/core/conversation/queue';
import type { KeyService } from '@cruddur/core/seal/key-service';
import { sealTexts } from '@cruddur/core/seal/sealed-table';
import { createTexts } from '@cruddur/core/seal/texts';
import {
  callDynamoDb,
  createDynamoDbClient,
  type DynamoDbTarget,
} from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import { newMeter } from '@cruddur/core/table/meter';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { type Database, openDatabase } from '@cruddur/core/user/database';
import { readStackFile, type StackFile } from '@cruddur/local/stack-file';
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
  /** What seals the texts of its messages. */
  readonly messageKeys: KeyService | undefined;
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
    const { CONNECTION_URL: connectionUrl } = env;
    const messageKeys = openMessageKeys(env);
    return { name: 'aws', location, tableName, dynamoDb, connectionUrl, messageKeys };
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
    messageKeys: openMessageKeys(withKeysOf(stack, env)),
  };
}

/** What is written into a stack that seals must be sealed, also when only the stack was told how. */
function withKeysOf(stack: StackFile | undefined, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (stack === undefined || env.MESSAGE_KEY_FILE || env.MESSAGE_KMS_KEY) return env;
  const { message_key_file: MESSAGE_KEY_FILE, message_kms_key: MESSAGE_KMS_KEY } = stack;
  return { ...env, MESSAGE_KEY_FILE, MESSAGE_KMS_KEY };
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
  const stored = openDynamoDbTable(callDynamoDb(target.dynamoDb), target.tableName);
  const texts = createTexts(target.messageKeys, (error) =>
    console.error(`cruddur: ${error instanceof Error ? error.message : error}`),
  );
  return {
    meter,
    table: sealTexts(stored, texts)({ meter }),
    ...createConversationCaches(),
    queue: createConversationQueue({ maxWaiting: 10_000 }),
    bus: createInProcessBus(() => {}),
    pause: (ms: number) => sleep(Math.random() * ms),
  };
}
