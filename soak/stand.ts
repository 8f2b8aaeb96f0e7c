import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { createTable, DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { engineDatabasePath } from '@cruddur/local/engine';
import { findEngineBinary } from '@cruddur/local/engine-binary';
import { runEngine } from '@cruddur/local/engine-run';
import { openEngineUpkeep } from '@cruddur/local/engine-upkeep';
import { startPostgres } from '@cruddur/local/postgres';
import { hasRedisServer, startRedisServer } from '@cruddur/testing/redis-server';
import { type Meter, startMeter } from './meter.ts';
import { createNodeLauncher, type NodeLife } from './node-launcher.ts';
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
  /** The API's processes, one for each URL. */
  readonly apis: readonly Victim[];
  readonly victims: readonly Victim[];
  /** What API and processor have asked of the table; absent unless that was wanted. */
  readonly meter?: Meter;
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
  readonly userPoolEndpoint?: string;
  /** Counts what the table is asked, and what that costs. */
  readonly meters?: boolean;
}

type Stops = (() => Promise<void> | void)[];

/** Starts everything; what had been started is ended when something fails. */
export async function openStand(dir: string, options: StandOptions): Promise<Stand> {
  const stops: Stops = [];
  const close = async (): Promise<void> => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    const postgres = await startPostgres({ dir });
    stops.push(() => postgres.stop());
    const people = await signUpPeople(dir, postgres.connectionUrl, options.clients);
    const { engine, dynamoDb, target } = await startTable(dir, options, stops);
    const meter = options.meters ? await startMeter(target.endpoint) : undefined;
    if (meter) stops.push(() => meter.close());
    const redis = hasRedisServer() ? await startRedisServer() : undefined;
    if (redis) stops.push(() => redis.stop());
    const plan = {
      dataDir: dir,
      target: meter ? { ...target, endpoint: meter.url } : target,
      tableName: DEFAULT_TABLE_NAME,
      connectionUrl: postgres.connectionUrl,
      // What is written in a group costs another price, which nobody pays.
      groupsWrites: meter === undefined,
      ...(redis && { busUrl: redis.url }),
      ...(options.userPoolEndpoint && { userPoolEndpoint: options.userPoolEndpoint }),
    };
    const ports = [await findQuietPort(), await findQuietPort()];
    const apis = ports.map((one, i) =>
      createNode('api', `api-${i + 1}`, { ...plan, port: one }, options, stops),
    );
    const processor = createNode('processor', 'processor', { ...plan, port: 0 }, options, stops);
    await Promise.all([...apis, processor].map((one) => one.start()));
    return {
      dir,
      tableName: plan.tableName,
      dynamoDb,
      people,
      apiUrls: ports.map((one) => `http://127.0.0.1:${one}`),
      apis,
      victims: [engine, ...apis, processor],
      ...(meter && { meter }),
      drained: () => drain(processor),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startTable(dir: string, { onDeath }: StandOptions, stops: Stops) {
  const port = await findQuietPort();
  const command = { binary: findEngineBinary(), dbPath: engineDatabasePath(dir), port };
  const launch = () => runEngine(command);
  const engine: Victim = createVictim({ name: 'engine', kind: 'engine', launch, onDeath });
  stops.push(() => engine.kill());
  await engine.start();
  const target = { endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1' };
  const dynamoDb = createDynamoDbClient(target);
  stops.push(() => dynamoDb.destroy());
  await createTable(dynamoDb, DEFAULT_TABLE_NAME);
  const upkeep = openEngineUpkeep(command.dbPath);
  upkeep.createIndexes();
  upkeep.close();
  return { engine, dynamoDb, target };
}

function createNode(
  kind: 'api' | 'processor',
  name: string,
  plan: ProcessPlan,
  { onDeath }: StandOptions,
  stops: Stops,
): Victim<NodeLife> {
  const launcher = createNodeLauncher(`${kind}-process`, plan, join(plan.dataDir, `${name}.log`));
  const victim = createVictim({ name, kind, launch: launcher.launch, onDeath });
  stops.push(async () => {
    await victim.kill();
    await launcher.close();
  });
  return victim;
}

async function drain(processor: Victim<NodeLife>): Promise<void> {
  const life = processor.life();
  if (life === undefined) throw new Error('the processor is not running');
  await life.ask('drain', 'drained');
}
