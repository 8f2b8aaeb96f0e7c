import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { openSharedTier } from '@cruddur/core/cache/open-shared-tier';
import { openApiStand } from '@cruddur/testing/api-stand';
import { expect, onTestFinished, test } from 'vitest';
import { buildStandApp } from './fixtures/stand-app.ts';

test('a shared cache that hangs slows nobody down, and its own machine sees that it does', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void silent.close());
  const stand = await openApiStand();
  onTestFinished(() => stand.close());
  const url = `valkey://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const { app, close } = await buildStandApp(stand, {
    services: { sharedTier: await openSharedTier({ kind: 'valkey', url }, () => {}) },
  });
  onTestFinished(close);
  const token = await stand.signUp('alice');
  await stand.signUp('bob');
  const headers = { authorization: `Bearer ${token}` };
  for (let i = 0; i < 5; i += 1) {
    const payload = { handle: 'bob', message: `message ${i}` };
    const sent = await app.inject({ method: 'POST', url: '/api/messages', headers, payload });
    expect(sent.statusCode).toBe(200);
    const read = { url: `/api/messages/${sent.json().message_group_uuid}`, headers };
    expect((await app.inject(read)).json()).toHaveLength(i + 1);
  }
  const metrics = (await app.inject('/metrics')).body;
  expect(metrics).toContain('# TYPE cruddur_cache_hits_total counter');
  expect(
    Number(/^cruddur_cache_hits_total\{cache="members"\} (\d+)$/m.exec(metrics)?.[1]),
  ).toBeGreaterThan(0);
  expect(metrics).toContain('cruddur_cache_hits_total{cache="valkey"} 0');
  expect(metrics).toContain('cruddur_cache_breaker_closed{cache="valkey"} 0');
  const elsewhere = await app.inject({ url: '/metrics', remoteAddress: '10.0.0.7' });
  expect([elsewhere.statusCode, elsewhere.json().code]).toEqual([404, 'route_not_found']);
});
