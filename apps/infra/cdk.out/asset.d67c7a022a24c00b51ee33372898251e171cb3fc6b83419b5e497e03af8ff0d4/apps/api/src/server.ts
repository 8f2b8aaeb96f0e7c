import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { resolveConnectionUrl } from '@cruddur/core/user/database-login';
import { createPoolClient } from '@cruddur/core/user/pool-client';
import { allowedOriginsOf } from './allowed-origins.ts';
import { buildApp } from './app.ts';
import { createVerifier } from './auth.ts';
import { createLogger } from './logger.ts';
import { createServices } from './services.ts';

/**
 * The API alone, as a container runs it: every part is somewhere else and named by the environment.
 * SIGTERM ends event streams, lets requests finish and exits with 0.
 */
const { env } = process;
const logger = createLogger(env);

/** Less than the orchestrator waits between SIGTERM and SIGKILL. */
const STOP_LIMIT_MS = 20_000;

function required(name: string): string {
  const value = env[name];
  if (value) return value;
  console.error(`set ${name}`);
  process.exit(2);
}

const userPoolId = required('AWS_COGNITO_USER_POOL_ID');
const clientId = required('AWS_COGNITO_USER_POOL_CLIENT_ID');
required('CONNECTION_URL');

const services = createServices({
  dynamoDb: createDynamoDbClient({
    region: env.AWS_DEFAULT_REGION || env.AWS_REGION || 'us-east-1',
    ...(env.AWS_ENDPOINT_URL && { endpoint: env.AWS_ENDPOINT_URL }),
  }),
  tableName: env.CRUDDUR_TABLE || DEFAULT_TABLE_NAME,
  connectionUrl: await resolveConnectionUrl(env),
  userPool: createPoolClient({
    userPoolId,
    endpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER || undefined,
  }),
  onError: (error) => logger.error({ err: error }, 'services'),
});
const app = await buildApp({
  services,
  verifyToken: createVerifier({ userPoolId, clientId }),
  allowedOrigins: allowedOriginsOf(env),
  logger,
});
await app.listen({ host: env.HOST || 'localhost', port: Number(env.PORT || '3000') });

async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
  await app.close();
  await services.close();
  process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
