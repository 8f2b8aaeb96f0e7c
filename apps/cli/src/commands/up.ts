import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allowedOriginsOf } from '@cruddur/api/allowed-origins';
import { buildApp } from '@cruddur/api/app';
import { drain } from '@cruddur/api/draining';
import type { App } from '@cruddur/api/fastify-app';
import { createLogger } from '@cruddur/api/logger';
import { openCaches, requireCacheSettings } from '@cruddur/api/open-caches';
import { openMessageKeys, openTexts } from '@cruddur/api/open-texts';
import { createQueryLog, type QueryLog } from '@cruddur/api/query-log';
import type { DemoSessions } from '@cruddur/api/routes/dev';
import {
  busUrlOf,
  DRAIN_LIMIT_MS,
  graceMsOf,
  metricsOf,
  protectionOf,
  requireTracingSettings,
} from '@cruddur/api/server-settings';
import { createServices, type Services } from '@cruddur/api/services';
import { openShared } from '@cruddur/core/bus/shared';
import { watchBoth } from '@cruddur/core/conversation/watch-projection';
import type { KeyService } from '@cruddur/core/seal/key-service';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { openTracing } from '@cruddur/core/telemetry/open-tracing';
import { createPoolClient } from '@cruddur/core/user/pool-client';
import {
  createDemoSession,
  type DemoSessionDeps,
  demoPeopleOf,
} from '@cruddur/local/demo-sessions';
import { LocalStackError } from '@cruddur/local/errors';
import { startStack } from '@cruddur/local/stack';
import { removeStackFile, writeStackFile } from '@cruddur/local/stack-file';
import { followTableStream } from '@cruddur/local/table-stream';
import { readLetters } from '@cruddur/local/user-pool/mailbox';
import type { Command } from 'commander';
import { addressOf, dataFolderOf, regionOf } from '../environment.ts';
import type { Parts } from '../parts.ts';
import { prepareStack } from '../prepare-stack.ts';
import { requireFreePort } from '../require-free-port.ts';
import { stopWithProcess } from '../stop-with-process.ts';
import { UsageError } from '../usage-error.ts';
import { poolAddressOf, userPoolAccessOf, verifierOf } from '../user-pool-parts.ts';

/** `cruddur up`: what `npm start` runs. */
export function addUpCommand(program: Command): void {
  program
    .command('up')
    .description('start everything: the parts that are not external, the API and the page')
    .option('--no-demo', 'start without made-up people and conversations')
    .action(runUp);
}

async function runUp(options: { demo: boolean }): Promise<void> {
  const { env } = process;
  const { host, port } = addressOf(env);
  requireCacheSettings(env);
  requireTracingSettings(env);
  const keys = openMessageKeys(env);
  const step = (text: string): void => console.log(`  ${text}`);
  await requireFreePort(host, port);
  const stops: (() => Promise<void> | void)[] = [];
  const stopping = stopWithProcess(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });
  try {
    const parts = await startParts(env, keys, step, stops);
    await prepareStack(parts, { demo: options.demo, onStep: step });
    await parts.poller?.drained();
    const stop = new AbortController();
    const app = await startApp(parts, host, port, stop.signal);
    const pace = { graceMs: graceMsOf(env), limitMs: DRAIN_LIMIT_MS };
    stops.push(() => drain(app, stop, pace));
    announce(parts, app, host);
  } catch (error) {
    await stopping.stop();
    throw error;
  }
}

async function startParts(
  env: NodeJS.ProcessEnv,
  keys: KeyService | undefined,
  step: (text: string) => void,
  stops: (() => Promise<void> | void)[],
): Promise<Parts> {
  const dataDir = dataFolderOf(env);
  const onAws = env.CRUDDUR_STACK === 'aws';
  const logger = createLogger(env);
  const onError = (error: unknown): void => logger.error({ err: error }, 'stack');
  const region = regionOf(env);
  const stack = onAws
    ? undefined
    : await startStack(
        dataDir,
        region,
        {
          hasUserPool: env.AWS_COGNITO_USER_POOL_ID !== undefined,
          ...(env.AWS_ENDPOINT_URL && { dynamoDbEndpoint: env.AWS_ENDPOINT_URL }),
          ...(env.CONNECTION_URL && { connectionUrl: env.CONNECTION_URL }),
        },
        { onStep: step, onError },
        userPoolAccessOf(env),
      );
  if (stack) stops.push(() => stack.stop());
  const connectionUrl = stack?.connectionUrl ?? env.CONNECTION_URL;
  if (connectionUrl === undefined) throw new UsageError('CRUDDUR_STACK=aws needs CONNECTION_URL');
  const target = stack?.dynamoDb ?? {
    region,
    ...(env.AWS_ENDPOINT_URL && { endpoint: env.AWS_ENDPOINT_URL }),
  };
  const tableName = env.CRUDDUR_TABLE ?? DEFAULT_TABLE_NAME;
  const dynamoDb = createDynamoDbClient(target);
  const userPool = poolAddressOf(env, stack);
  const poolClient = createPoolClient(userPool);
  const { texts, codec } = openTexts(keys, { dynamoDb, tableName, onError });
  const tracing = await openTracing(env, { serviceName: 'cruddur', onError });
  if (tracing) stops.push(() => tracing.close());
  const shared = await openShared({
    ...{ url: busUrlOf(env), namespace: tableName },
    ...{ codec, carrier: tracing?.carrier, onError },
  });
  const caches = await openCaches(env, region, onError);
  const services = createServices({
    ...caches,
    dynamoDb,
    tableName,
    groupsWrites: stack?.upkeep !== undefined,
    connectionUrl,
    userPool: poolClient,
    shared,
    texts,
    tracing,
    onError,
  });
  stops.push(() => services.close());
  const queryLog = stack?.userPool && createQueryLog({ now: Date.now });
  const poller =
    stack &&
    followTableStream({
      ...{ dataDir, target, dynamoDb, tableName, onError },
      ...(stack.upkeep && { upkeep: stack.upkeep }),
      ...streamPartsOf(services, queryLog),
    });
  if (poller) stops.push(() => poller.stop());
  const verifyToken = verifierOf(userPool, stack);
  return {
    ...{ services, target, tableName, dataDir, stack, poller },
    ...{ userPool, poolClient, verifyToken, queryLog },
  };
}

/** What following the stream takes of the API's own parts. */
function streamPartsOf(services: Services, queryLog: QueryLog | undefined) {
  const { openTable, bus, pairs, metrics, tracing, forgetTable } = services;
  return {
    openTable: queryLog?.recordStream(openTable) ?? openTable,
    ...{ bus, pairs },
    watch: watchBoth(metrics.stream.watch, tracing?.stream),
    onSetAside: metrics.stream.onSetAside,
    onNewStream: forgetTable,
  };
}

async function startApp(
  parts: Parts,
  host: string,
  port: number,
  stopping: AbortSignal,
): Promise<App> {
  const webRoot = fileURLToPath(new URL('./web/', import.meta.url));
  const { stack, services, poolClient } = parts;
  const userPool = stack?.userPool;
  const app = await buildApp({
    services,
    verifyToken: parts.verifyToken,
    userPool: parts.userPool,
    allowedOrigins: allowedOriginsOf(process.env),
    logger: createLogger(process.env, services.tracing?.traceId),
    stopping,
    ...protectionOf(process.env),
    ...metricsOf(process.env),
    ...(existsSync(webRoot) && { webRoot }),
    ...(userPool && {
      demoSessions: demoSessionsOf({ db: services.database, pool: userPool, poolClient }),
      mailbox: (address) => readLetters(parts.dataDir, address),
    }),
    ...(parts.queryLog && { queryLog: parts.queryLog }),
  });
  await app.listen({ host, port }).catch(async (error: NodeJS.ErrnoException) => {
    await app.close();
    if (error.code !== 'EADDRINUSE') throw error;
    throw new LocalStackError('port_taken', `port ${port} is taken; choose another with PORT=…`);
  });
  return app;
}

function demoSessionsOf(deps: DemoSessionDeps): DemoSessions {
  return {
    people: () => demoPeopleOf(deps.db),
    create: (handle) => createDemoSession(deps, handle),
  };
}

function announce({ stack, dataDir }: Parts, app: App, host: string): void {
  const address = app.server.address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host;
  const url = `http://${shown}:${address.port}`;
  for (const name of [shown, 'localhost', '127.0.0.1', '[::1]']) {
    stack?.userPool?.allowOrigin(`http://${name}:${address.port}`);
  }
  if (stack) {
    writeStackFile(dataDir, {
      pid: process.pid,
      started_at: new Date().toISOString(),
      api_url: url,
      dynamodb_endpoint: stack.dynamoDb.endpoint,
      dynamodb_region: stack.dynamoDb.region,
      connection_url: stack.connectionUrl,
      user_pool_id: stack.userPool?.userPoolId ?? process.env.AWS_COGNITO_USER_POOL_ID ?? '',
      user_pool_client_id: stack.userPool?.clientId ?? '',
      user_pool_endpoint: stack.userPool?.endpoint ?? '',
      message_key_file: process.env.MESSAGE_KEY_FILE ? resolve(process.env.MESSAGE_KEY_FILE) : '',
      message_kms_key: process.env.MESSAGE_KMS_KEY ?? '',
    });
    process.once('exit', () => removeStackFile(dataDir));
  }
  console.log(`ready ${url}`);
}
