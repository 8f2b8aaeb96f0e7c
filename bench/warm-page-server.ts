/** An API on real parts, and beside it a bare route that answers the same bytes. Told its ports by IPC. */
import type { AddressInfo } from 'node:net';
import { buildApp } from '@cruddur/api/app';
import { createVerifier } from '@cruddur/api/auth';
import { LIMITS } from '@cruddur/api/rate-limits';
import { createServices } from '@cruddur/api/services';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { createTable, DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { openApiStand } from '@cruddur/testing/api-stand';
import fastify from 'fastify';

const stand = await openApiStand();
const dynamoDb = createDynamoDbClient({ endpoint: stand.engine.endpoint, region: 'us-east-1' });
await createTable(dynamoDb, DEFAULT_TABLE_NAME);
const { userPoolId, clientId, jwks } = stand.pool;
const services = createServices({
  dynamoDb,
  tableName: DEFAULT_TABLE_NAME,
  connectionUrl: stand.postgres.connectionUrl,
  onError: () => {},
});
const app = await buildApp({
  services,
  verifyToken: createVerifier({ userPoolId, clientId, fetchJwks: async () => jwks }),
  userPool: { userPoolId, clientId },
  allowedOrigins: [],
  // Never reached, but counted as in production.
  limits: { ...LIMITS, read: { burst: 1e9, perSecond: 1e9 } },
});
const token = await stand.signUp('alice');
await stand.signUp('bob_1');
const headers = { authorization: `Bearer ${token}` };
let conversation = '';
for (let i = 0; i < 20; i += 1) {
  const payload = { handle: 'bob_1', message: 'a message of a usual length, as people write them' };
  const sent = await app.inject({ method: 'POST', url: '/api/messages', headers, payload });
  conversation = sent.json().message_group_uuid;
}
const url = `/api/messages/${conversation}`;
const page = await app.inject({ url, headers });
const bare = fastify();
bare.get(url, (_, reply) => {
  reply.type('application/json; charset=utf-8').send(page.body);
});
await app.listen({ host: '127.0.0.1', port: 0 });
await bare.listen({ host: '127.0.0.1', port: 0 });
const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;
process.send?.({ url, token, api: portOf(app.server), bare: portOf(bare.server) });
process.once('disconnect', async () => {
  await app.close();
  await bare.close();
  await services.close();
  await stand.close();
});
