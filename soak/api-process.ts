/** One API process, put together as `cruddur up` does it. SIGTERM lets it finish what is under way. */
import { buildApp } from '@cruddur/api/app';
import { createVerifier } from '@cruddur/api/auth';
import { drain } from '@cruddur/api/draining';
import { NO_LIMITS } from '@cruddur/api/rate-limits';
import { createServices } from '@cruddur/api/services';
import { openShared } from '@cruddur/core/bus/shared';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { createPoolClient } from '@cruddur/core/user/pool-client';
import { openUserPool } from '@cruddur/local/user-pool';
import { pino } from 'pino';
import { takePlan } from './process-plan.ts';

const plan = await takePlan();
const { dataDir, target, tableName, connectionUrl, groupsWrites, busUrl, userPoolEndpoint, port } =
  plan;
const logger = pino({ level: 'warn' });
const onError = (error: unknown): void => logger.error({ err: error }, 'services');
const { userPoolId, clientId, jwks } = await openUserPool(dataDir);
const stopping = new AbortController();
const services = createServices({
  dynamoDb: createDynamoDbClient(target),
  tableName,
  groupsWrites,
  connectionUrl,
  ...(userPoolEndpoint !== undefined && {
    userPool: createPoolClient({ userPoolId, endpoint: userPoolEndpoint }),
    revocation: { soonestMs: 50, latestMs: 200 },
  }),
  shared: await openShared({ url: busUrl, namespace: tableName, onError }),
  onError,
});
const app = await buildApp({
  services,
  verifyToken: createVerifier({ userPoolId, clientId, fetchJwks: async () => jwks }),
  userPool: { userPoolId, clientId },
  allowedOrigins: [],
  logger,
  stopping: stopping.signal,
  limits: NO_LIMITS,
});
await app.listen({ host: '127.0.0.1', port });
process.once('SIGTERM', async () => {
  await drain(app, stopping, { graceMs: 200, limitMs: 5_000 });
  await services.close();
  process.exit(0);
});
process.send?.('ready');
