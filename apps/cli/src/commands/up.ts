import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { buildApp } from '@cruddur/api/app';
import { createVerifier, type VerifyToken } from '@cruddur/api/auth';
import type { App } from '@cruddur/api/fastify-app';
import { createServices } from '@cruddur/api/services';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { createPoolClient, type PoolClient } from '@cruddur/core/user/pool-client';
import { addDemoAccounts } from '@cruddur/local/demo-accounts';
import { createDemoSession, demoPeopleOf } from '@cruddur/local/demo-sessions';
import { LocalStackError } from '@cruddur/local/errors';
import { type LocalStack, startStack, type UserPoolAccess } from '@cruddur/local/stack';
import { removeStackFile, writeStackFile } from '@cruddur/local/stack-file';
import { followTableStream } from '@cruddur/local/table-stream';
import { readLetters } from '@cruddur/local/user-pool/mailbox';
import type { Command } from 'commander';
import {
  addressOf,
  allowedOriginsOf,
  dataFolderOf,
  poolEndpointOf,
  regionOf,
  userPoolPortOf,
} from '../environment.ts';
import { loadDemo } from '../load-demo.ts';
import { createLogger } from '../logger.ts';
import { openCaches, requireCacheSettings } from '../open-caches.ts';
import type { Parts } from '../parts.ts';
import { requireFreePort } from '../require-free-port.ts';
import { stopWithProcess } from '../stop-with-process.ts';
import { UsageError } from '../usage-error.ts';

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
  const step = (text: string): void => console.log(`  ${text}`);
  await requireFreePort(host, port);
  const stops: (() => Promise<void> | void)[] = [];
  const stopping = stopWithProcess(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });
  try {
    const parts = await startParts(env, step, stops);
    await loadDemo(parts, { demo: options.demo, onStep: step });
    if (options.demo) await addDemoAccounts(parts.services.database, parts.stack?.userPool?.pool);
    await parts.poller?.drained();
    const app = await startApp(parts, host, port);
    stops.push(() => app.close());
    announce(parts, app, host);
  } catch (error) {
    await stopping.stop();
    throw error;
  }
}

async function startParts(
  env: NodeJS.ProcessEnv,
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
  const userPool = poolClientOf(env, stack);
  const caches = await openCaches(env, onError);
  const services = createServices({
    ...caches,
    dynamoDb,
    tableName,
    connectionUrl,
    userPool,
    onError,
  });
  stops.push(() => services.close());
  const poller =
    stack &&
    followTableStream({
      dataDir,
      target,
      dynamoDb,
      tableName,
      openTable: services.openTable,
      bus: services.bus,
      pairs: services.pairs,
      ...(stack.upkeep && { upkeep: stack.upkeep }),
      onNewStream: services.forgetTable,
      onError,
    });
  if (poller) stops.push(() => poller.stop());
  const verifyToken = verifierOf(env, stack);
  return { services, target, tableName, dataDir, stack, poller, verifyToken };
}

/** The pool that people register from and whose word ends sessions: the embedded one, or the one named. */
function poolClientOf(
  env: NodeJS.ProcessEnv,
  stack: LocalStack | undefined,
): PoolClient | undefined {
  if (stack?.userPool) {
    const { userPoolId, endpoint } = stack.userPool;
    return createPoolClient({ userPoolId, endpoint });
  }
  const userPoolId = env.AWS_COGNITO_USER_POOL_ID;
  if (!userPoolId) return undefined;
  return createPoolClient({ userPoolId, endpoint: poolEndpointOf(env) });
}

function userPoolAccessOf(env: NodeJS.ProcessEnv): UserPoolAccess {
  const port = userPoolPortOf(env);
  return { allowedOrigins: allowedOriginsOf(env), ...(port !== undefined && { port }) };
}

function verifierOf(env: NodeJS.ProcessEnv, stack: LocalStack | undefined): VerifyToken {
  const local = stack?.userPool;
  if (local) {
    const { userPoolId, clientId } = local;
    return createVerifier({ userPoolId, clientId, fetchJwks: async () => local.jwks });
  }
  const userPoolId = env.AWS_COGNITO_USER_POOL_ID;
  const clientId = env.AWS_COGNITO_USER_POOL_CLIENT_ID;
  if (!userPoolId || !clientId) {
    throw new UsageError('set both AWS_COGNITO_USER_POOL_ID and AWS_COGNITO_USER_POOL_CLIENT_ID');
  }
  return createVerifier({ userPoolId, clientId });
}

async function startApp(parts: Parts, host: string, port: number): Promise<App> {
  const webRoot = fileURLToPath(new URL('./web/', import.meta.url));
  const { stack, services } = parts;
  const userPool = stack?.userPool;
  const app = await buildApp({
    services,
    verifyToken: parts.verifyToken,
    allowedOrigins: allowedOriginsOf(process.env),
    logger: createLogger(process.env),
    ...(existsSync(webRoot) && { webRoot }),
    ...(userPool && {
      demoSessions: {
        people: () => demoPeopleOf(services.database),
        create: (handle) => createDemoSession(services.database, userPool, handle),
      },
      mailbox: (address) => readLetters(parts.dataDir, address),
    }),
  });
  await app.listen({ host, port }).catch(async (error: NodeJS.ErrnoException) => {
    await app.close();
    if (error.code !== 'EADDRINUSE') throw error;
    throw new LocalStackError('port_taken', `port ${port} is taken; choose another with PORT=…`);
  });
  return app;
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
    });
    process.once('exit', () => removeStackFile(dataDir));
  }
  console.log(`ready ${url}`);
}
