import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { createTable, DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { engineDatabasePath } from '@cruddur/local/engine';
import { findEngineBinary } from '@cruddur/local/engine-binary';
import { runEngine } from '@cruddur/local/engine-run';
import { openEngineUpkeep } from '@cruddur/local/engine-upkeep';
import { startPostgres } from '@cruddur/local/postgres';
import { launchNode, type NodeLife } from './node-life.ts';
import { type Person, signUpPeople } from './people.ts';
import type { ProcessPlan } from './process-plan.ts';
import { findQuietPort } from './quiet-port.ts';
import { createVictim, type Victim } from './victim.ts';

/** The whole product in processes that can be killed, in a folder of its own. */
export interface Stand {
  readonly dir: string;
  readonly tableName: string;
  readonly dynamoDb: DynamoDBClient;
  readonly people: readonly Person[];
  readonly apiUrls: readonly string[];
  readonly victims: readonly Victim[];
  /** Resolves when the processor has dealt with all that is in the stream. */
  drained(): Promise<void>;
  /** Ends every process; the folder stays. */
  close(): Promise<void>;
}

/** What opening a stand takes. */
export interface StandOptions {
  readonly clients: number;
  /** Told when a process ends that nobody killed. */
  readonly onDeath: (name: string, how: string) => void;
}

/** A folder for one run, to be removed by `removeFolder`. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'cruddur-soak-'));
}

/** Removes what a run has left. */
export function removeFolder(dir: string): Promise<void> {
  return rm(dir, { recursive: true, force: true });
}

/** Starts everything; what had been started is ended when something fails. */
export async function openStand(dir: string, options: StandOptions): Promise<Stand> {
  const stops: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    const postgres = await startPostgres({ dir });
    stops.push(() => postgres.stop());
    const people = await signUpPeople(dir, postgres.connectionUrl, options.clients);
    const port = await findQuietPort();
    const endpoint = `http://127.0.0.1:${port}`;
    const target = { endpoint, region: 'us-east-1' };
    const plan = {
      dataDir: dir,
      target,
      tableName: DEFAULT_TABLE_NAME,
      connectionUrl: postgres.connectionUrl,
    };
    const engine = createEngine(dir, port, options);
    stops.push(() => engine.kill());
    await engine.start();
    const dynamoDb = createDynamoDbClient(target);
    stops.push(() => dynamoDb.destroy());
    await createTable(dynamoDb, plan.tableName);
    indexStream(dir);
    const ports = [await findQuietPort(), await findQuietPort()];
    const apis = ports.map((one, i) => createApi(`api-${i + 1}`, { ...plan, port: one }, options));
    const processor = createProcessor({ ...plan, port: 0 }, options);
    stops.push(async () => void (await Promise.all([...apis, processor].map((one) => one.kill()))));
    await Promise.all([...apis, processor].map((one) => one.start()));
    return {
      dir,
      tableName: plan.tableName,
      dynamoDb,
      people,
      apiUrls: ports.map((one) => `http://127.0.0.1:${one}`),
      victims: [engine, ...apis, processor],
      drained: () => drain(processor),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function createEngine(dir: string, port: number, { onDeath }: StandOptions): Victim {
  const command = { binary: findEngineBinary(), dbPath: engineDatabasePath(dir), port };
  return createVictim({
    name: 'engine',
    kind: 'engine',
    launch: () => runEngine(command),
    onDeath,
  });
}

function createApi(name: string, plan: ProcessPlan, { onDeath }: StandOptions): Victim {
  const log = join(plan.dataDir, `${name}.log`);
  return createVictim({
    name,
    kind: 'api',
    launch: () => launchNode('api-process', plan, log),
    onDeath,
  });
}

function createProcessor(plan: ProcessPlan, { onDeath }: StandOptions): Victim<NodeLife> {
  const log = join(plan.dataDir, 'processor.log');
  return createVictim({
    name: 'processor',
    kind: 'processor',
    launch: () => launchNode('processor-process', plan, log),
    onDeath,
  });
}

function indexStream(dir: string): void {
  const upkeep = openEngineUpkeep(engineDatabasePath(dir));
  upkeep.createIndexes();
  upkeep.close();
}

async function drain(processor: Victim<NodeLife>): Promise<void> {
  const life = processor.life();
  if (life === undefined) throw new Error('the processor is not running');
  await life.ask('drain', 'drained');
}
