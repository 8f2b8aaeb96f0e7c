/**
 * An API on real parts, and beside it two bare routes that answer the same bytes: one as Fastify does by
 * itself, one with the API's headers as well. Tells its ports by IPC, and its CPU time when asked.
 */
import type { AddressInfo } from 'node:net';
import { buildStandApp } from '@cruddur/api/fixtures/stand-app';
import { LIMITS } from '@cruddur/api/rate-limits';
import { openApiStand } from '@cruddur/testing/api-stand';
import fastify from 'fastify';

const stand = await openApiStand();
// Never reached, but counted as in production.
const limits = { ...LIMITS, read: { burst: 1e9, perSecond: 1e9 } };
const { app, close } = await buildStandApp(stand, { app: { limits } });
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
const { date, connection, 'content-length': length, ...same } = page.headers;
const withHeaders = fastify();
withHeaders.get(url, (_, reply) => {
  reply.headers(same).send(page.body);
});
const servers = { api: app, bare, withHeaders };
for (const server of Object.values(servers)) await server.listen({ host: '127.0.0.1', port: 0 });
const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;
const ports = Object.entries(servers).map(([name, { server }]) => [name, portOf(server)]);
process.on('message', () => process.send?.(process.cpuUsage()));
process.send?.({ url, token, ports: Object.fromEntries(ports) });
process.once('disconnect', async () => {
  for (const server of [bare, withHeaders]) await server.close();
  await close();
  await stand.close();
});
