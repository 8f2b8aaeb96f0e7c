import { openShared } from '@cruddur/core/bus/shared';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { openTracing } from '@cruddur/core/telemetry/open-tracing';
import type { Tracing } from '@cruddur/core/telemetry/tracing';
import { resolveConnectionUrl } from '@cruddur/core/user/database-login';
import { createPoolClient } from '@cruddur/core/user/pool-client';
import { allowedOriginsOf } from './allowed-origins.ts';
import { buildApp } from './app.ts';
import { createVerifier } from './auth.ts';
import { drain } from './draining.ts';
import { createLogger } from './logger.ts';
import { openCaches, requireCacheSettings } from './open-caches.ts';
import { openMessageKeys, openTexts } from './open-texts.ts';
import {
  busUrlOf,
  DRAIN_LIMIT_MS,
  graceMsOf,
  metricsOf,
  protectionOf,
  requireTracingSettings,
} from './server-settings.ts';
import { createServices } from './services.ts';
import { SettingError } from './setting-error.ts';

/**
 * The API alone, as a container runs it: every part is somewhere else and named by the environment.
 * SIGTERM sends event streams elsewhere, lets requests finish and exits with 0.
 */
const { env } = process;
const logger = createLogger(env, () => tracing?.traceId());
let tracing: Tracing | undefined;

/** Less than the orchestrator waits between SIGTERM and SIGKILL. */
const STOP_LIMIT_MS = 25_000;

function required(name: string): string {
  const value = env[name];
  if (value) return value;
  throw new SettingError(`set ${name}`);
}

async function start(): Promise<void> {
  const userPool = {
    userPoolId: required('AWS_COGNITO_USER_POOL_ID'),
    clientId: required('AWS_COGNITO_USER_POOL_CLIENT_ID'),
    endpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER || undefined,
  };
  required('CONNECTION_URL');
  const tableName = env.CRUDDUR_TABLE || DEFAULT_TABLE_NAME;
  const onError = (error: unknown): void => logger.error({ err: error }, 'services');
  const pace = { graceMs: graceMsOf(env), limitMs: DRAIN_LIMIT_MS };
  const protection = protectionOf(env);
  const metrics = metricsOf(env);
  requireTracingSettings(env);
  requireCacheSettings(env);
  const keys = openMessageKeys(env);
  const region = env.AWS_DEFAULT_REGION || env.AWS_REGION || 'us-east-1';
  const dynamoDb = createDynamoDbClient({
    region,
    ...(env.AWS_ENDPOINT_URL && { endpoint: env.AWS_ENDPOINT_URL }),
  });
  tracing = await openTracing(env, { serviceName: 'cruddur-api', onError });
  const { texts, codec } = openTexts(keys, { dynamoDb, tableName, onError });
  const services = createServices({
    ...(await openCaches(env, region, onError)),
    dynamoDb,
    tableName,
    texts,
    connectionUrl: await resolveConnectionUrl(env),
    userPool: createPoolClient(userPool),
    shared: await openShared({
      url: busUrlOf(env),
      namespace: tableName,
      codec,
      carrier: tracing?.carrier,
      onError,
    }),
    tracing,
    onError,
  });
  const stopping = new AbortController();
  const app = await buildApp({
    services,
    verifyToken: createVerifier(userPool),
    userPool,
    allowedOrigins: allowedOriginsOf(env),
    logger,
    stopping: stopping.signal,
    ...protection,
    ...metrics,
  });
  await app.listen({ host: env.HOST || 'localhost', port: Number(env.PORT || '3000') });
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    await drain(app, stopping, pace);
    await services.close();
    await tracing?.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

await start().catch((error: unknown) => {
  if (!(error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exit(2);
});
