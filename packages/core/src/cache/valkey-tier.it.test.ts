import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describeOnRedis } from '@cruddur/testing/describe-on-redis';
import { type RedisServer, startRedisServer } from '@cruddur/testing/redis-server';
import { beforeEach, expect, test } from 'vitest';
import { createCache } from './cache.ts';
import type { GuardedTier } from './guarded-tier.ts';
import { openSharedTier } from './open-shared-tier.ts';
import { openSharedCaches } from './shared-cache.ts';

interface Text {
  readonly text: string;
}

const TEXTS = {
  name: 'text',
  ttlMs: 60_000,
  encode: (value: Text) => value,
  decode: (data: unknown) => data as Text,
};

function makeNode(tier: GuardedTier) {
  const shared = openSharedCaches(tier, 'test')(TEXTS);
  return createCache<Text>({ name: 'texts', maxBytes: 1e6, ttlMs: 60_000, shared });
}

/** Reads that a shared tier may answer; each must give the right text, whatever the tier does. */
async function readMany(tier: GuardedTier, count: number, prefix: string): Promise<number> {
  let read = 0;
  for (let i = 0; i < count; i += 1) {
    const text = `${prefix}${i}`;
    const found = await makeNode(tier).get(text, async () => {
      read += 1;
      return { text };
    });
    expect(found).toEqual({ text });
  }
  return read;
}

/** Repeats until it holds: a busy machine may make single calls late, which are misses then. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
}

describeOnRedis('a Valkey or Redis server as a cache', () => {
  let server: RedisServer;
  let tier: GuardedTier;
  const errors: unknown[] = [];

  beforeEach(async () => {
    errors.length = 0;
    server = await startRedisServer();
    tier = await openSharedTier({ kind: 'valkey', url: server.url }, (error) => errors.push(error));
    return async () => {
      await tier.close();
      await server.stop();
    };
  });

  test('what one process has read another takes from it, until it is dropped', async () => {
    await until(async () => {
      await readMany(tier, 20, 'a');
      return (await readMany(tier, 20, 'a')) === 0;
    });
    const shared = openSharedCaches(tier, 'test')(TEXTS);
    await until(async () => {
      shared.drop('a1');
      return (await shared.find('a1')) === undefined;
    });
    shared.fill('a1', { text: 'read before it was dropped' }, Date.now() + 60_000);
    expect(await shared.find('a1')).toBeUndefined();
    expect(await readMany(tier, 20, 'a')).toBeGreaterThanOrEqual(1);
  });

  test('many values are found in one call, in the order of their keys', async () => {
    await until(async () => {
      tier.set('a', '1', 60_000);
      tier.set('c', '3', 60_000);
      const [c, b, a] = await tier.getMany(['c', 'b', 'a']);
      return c === '3' && b === undefined && a === '1';
    });
  });

  test('values end by their time in the server too', async () => {
    await until(async () => {
      tier.set('brief', 'value', 50);
      return (await tier.get('brief')) === 'value';
    });
    await until(async () => (await tier.get('brief')) === undefined);
  });

  test('killed during use it costs reads and nothing else, and comes back', async () => {
    const reading = readMany(tier, 2_000, 'k');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await server.kill();
    await reading;
    expect(await readMany(tier, 50, 'k')).toBe(50);
    expect(errors).toHaveLength(1);
    await server.start();
    await until(async () => (await readMany(tier, 20, 'k')) === 0);
    expect(tier.stats().breaker).toBe('closed');
  });

  test('stopped during use it is waited for five times, and used again when it goes on', async () => {
    await readMany(tier, 20, 's');
    server.freeze();
    const calls = tier.stats().timeouts;
    expect(await readMany(tier, 500, 'x')).toBe(500);
    const waited = tier.stats().timeouts - calls;
    expect(waited).toBeGreaterThanOrEqual(5);
    // Five open the breaker, then one a second; fills are calls as well.
    expect(waited).toBeLessThan(100);
    server.thaw();
    await until(async () => (await readMany(tier, 20, 's')) === 0);
  });

  test('another type of value at a key is a miss', async () => {
    const { Redis } = await import('iovalkey');
    const client = new Redis(server.url);
    await client.rpush('cruddur:1:test:text:list', 'one');
    await client.quit();
    const found = await makeNode(tier).get('list', async () => ({ text: 'read' }));
    expect(found).toEqual({ text: 'read' });
    expect(tier.stats()).toMatchObject({ hits: 0, errors: 1 });
  });

  test('a full server still answers, and what it refuses is read again', async () => {
    const full = await startRedisServer('--maxmemory', '1');
    const fullTier = await openSharedTier({ kind: 'valkey', url: full.url }, () => {});
    expect(await readMany(fullTier, 10, 'f')).toBe(10);
    expect(await readMany(fullTier, 10, 'f')).toBe(10);
    expect(fullTier.stats().errors).toBeGreaterThan(0);
    await fullTier.close();
    await full.stop();
  });
});

test('a server that is not there costs reads and nothing else', async () => {
  const tier = await openSharedTier({ kind: 'valkey', url: 'redis://127.0.0.1:1' }, () => {});
  expect(await readMany(tier, 50, 'n')).toBe(50);
  expect(tier.stats().hits).toBe(0);
  await tier.close();
});

test('a server that speaks something else is a server that is not there', async () => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const tier = await openSharedTier({ kind: 'valkey', url: `redis://127.0.0.1:${port}` }, () => {});
  expect(await readMany(tier, 50, 'h')).toBe(50);
  expect(tier.stats().hits).toBe(0);
  await tier.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});
