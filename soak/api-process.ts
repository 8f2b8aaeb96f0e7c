/** One API process, put together as `cruddur up` does it. */
import { buildApp } from '@cruddur/api/app';
import { createVerifier } from '@cruddur/api/auth';
import { createServices } from '@cruddur/api/services';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { openUserPool } from '@cruddur/local/user-pool';
import { pino } from 'pino';
import { takePlan } from './process-plan.ts';

const { dataDir, target, tableName, connectionUrl, port } = await takePlan();
const logger = pino({ level: 'warn' });
const { userPoolId, clientId, jwks } = await openUserPool(dataDir);
const app = await buildApp({
  services: createServices({
    dynamoDb: createDynamoDbClient(target),
    tableName,
    connectionUrl,
    onError: (error) => logger.error({ err: error }, 'services'),
  }),
  verifyToken: createVerifier({ userPoolId, clientId, fetchJwks: async () => jwks }),
  userPool: { userPoolId, clientId },
  allowedOrigins: [],
  logger,
});
await app.listen({ host: '127.0.0.1', port });
process.send?.('ready');
