import type { DynamoDbTarget } from '@cruddur/core/table/dynamodb-client';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { engineDatabasePath, startEngine } from './engine.ts';
import { type EngineUpkeep, openEngineUpkeep } from './engine-upkeep.ts';
import { startPostgres } from './postgres.ts';
import { type RunningUserPool, startUserPool } from './user-pool/start.ts';
import { type LocalUserPool, openUserPool } from './user-pool.ts';

/** Parts that run elsewhere; what is not named here is embedded. */
export interface ExternalParts {
  readonly dynamoDbEndpoint?: string;
  readonly connectionUrl?: string;
  /** A Cognito user pool is used, so none is embedded. */
  readonly hasUserPool: boolean;
}

/** How the embedded user pool is reached. */
export interface UserPoolAccess {
  /** Without one: the port that the data folder had last, or any free one. */
  readonly port?: number;
  /** Origins of pages that may call it. */
  readonly allowedOrigins: readonly string[];
}

/** The embedded user pool: what signs and what answers. */
export type EmbeddedUserPool = LocalUserPool & RunningUserPool;

/** The running parts. */
export interface LocalStack {
  readonly dynamoDb: DynamoDbTarget & { readonly endpoint: string };
  readonly connectionUrl: string;
  readonly userPool?: EmbeddedUserPool;
  /** Only with the embedded engine. */
  readonly upkeep?: EngineUpkeep;
  stop(): Promise<void>;
}

/** What the stack tells while it starts and runs. */
export interface StackListener {
  readonly onStep: (step: string) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Takes the data folder and starts what is not external. Fails with a `LocalStackError`; what had
 * been started by then is stopped.
 */
export async function startStack(
  dir: string,
  region: string,
  external: ExternalParts,
  listener: StackListener,
  access: UserPoolAccess = { allowedOrigins: [] },
): Promise<LocalStack> {
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    const folder = await openDataFolder(dir);
    stops.push(() => folder.release());
    const [table, connectionUrl, userPool] = await Promise.all([
      startTable(folder, external, listener, stops),
      startDatabase(folder, external, listener, stops),
      external.hasUserPool ? undefined : startPool(folder, access, listener, stops),
    ]);
    return {
      dynamoDb: { endpoint: table.endpoint, region },
      connectionUrl,
      ...(userPool && { userPool }),
      ...(table.upkeep && { upkeep: table.upkeep }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Stops = (() => Promise<void> | void)[];

async function startTable(
  folder: DataFolder,
  external: ExternalParts,
  listener: StackListener,
  stops: Stops,
): Promise<{ endpoint: string; upkeep?: EngineUpkeep }> {
  if (external.dynamoDbEndpoint !== undefined) return { endpoint: external.dynamoDbEndpoint };
  const engine = await startEngine({
    dir: folder.dir,
    onCrash: listener.onError,
    log: () => {},
  });
  stops.push(() => engine.stop());
  const upkeep = openEngineUpkeep(engineDatabasePath(folder.dir));
  stops.push(() => upkeep.close());
  upkeep.createIndexes();
  listener.onStep('table engine');
  return { endpoint: engine.endpoint, upkeep };
}

async function startDatabase(
  folder: DataFolder,
  external: ExternalParts,
  listener: StackListener,
  stops: Stops,
): Promise<string> {
  if (external.connectionUrl !== undefined) return external.connectionUrl;
  const postgres = await startPostgres({ dir: folder.dir, onCrash: listener.onError });
  stops.push(() => postgres.stop());
  listener.onStep('Postgres');
  return postgres.connectionUrl;
}

async function startPool(
  folder: DataFolder,
  access: UserPoolAccess,
  { onStep, onError }: StackListener,
  stops: Stops,
): Promise<EmbeddedUserPool> {
  const running = await startUserPool(folder.dir, { ...access, onError });
  stops.push(() => running.stop());
  onStep(`user pool ${running.endpoint}`);
  return { ...(await openUserPool(folder.dir)), ...running };
}
