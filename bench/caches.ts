import type { GuardedTier } from '@cruddur/core/cache/guarded-tier';
import { openSharedTier } from '@cruddur/core/cache/open-shared-tier';
import { openSharedCaches } from '@cruddur/core/cache/shared-cache';
import { pageInbox } from '@cruddur/core/conversation/inbox';
import { requireMember } from '@cruddur/core/conversation/member';
import { page } from '@cruddur/core/conversation/page';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import { startTestEngine } from '@cruddur/testing/engines';
import { type Node, openLogStand, person, sends } from '@cruddur/testing/log-stand';
import { startMomentoFake } from '@cruddur/testing/momento-fake';
import { hasRedisServer, startRedisServer } from '@cruddur/testing/redis-server';
import { isQuick, report, rounded } from './report.ts';

/**
 * What opening an inbox and a conversation of it costs the table, in read units a request, cold and
 * warm: in one process, and in a second one that has only the tier they share.
 */
const people = isQuick ? 5 : 40;
const MESSAGES = 30;

const engine = await startTestEngine();
const stand = await openLogStand(engine);
const viewer = person('viewer');
const others = Array.from({ length: people }, (_, i) => person(`p${i}`));
const writer = stand.node();
for (const other of others) {
  for (let i = 0; i < MESSAGES; i += 1) {
    await sends(
      writer,
      i % 2 ? viewer : other,
      i % 2 ? other : viewer,
      'a message of a usual length',
    );
  }
}
await stand.drained();

await measure('in process', undefined);
if (!hasRedisServer()) console.log(JSON.stringify({ name: 'valkey', skipped: 'no redis-server' }));
else {
  const server = await startRedisServer();
  await measure('valkey', await openSharedTier({ kind: 'valkey', url: server.url }, () => {}));
  await server.stop();
}
const fake = await startMomentoFake();
const { apiKey, endpoint } = fake;
const target = { kind: 'momento' as const, apiKey, endpoint, cacheName: 'cruddur', ttlSeconds: 60 };
await measure('momento (fake in this process)', await openSharedTier(target, () => {}));
fake.close();
await stand.close();
await engine.stop();

async function measure(name: string, tier: GuardedTier | undefined): Promise<void> {
  if (tier !== undefined) await untilConnected(tier);
  const before = tier?.stats();
  const openShared = tier && openSharedCaches(tier, 'bench');
  const node = (): Node => stand.node(openShared === undefined ? {} : { openShared });
  const [first, second] = [node(), node()];
  const cold = await walk(first);
  const warm = await walk(first);
  const other_process = await walk(second);
  const now = tier?.stats();
  const counted = (name: 'hits' | 'misses' | 'timeouts'): number =>
    (now?.[name] ?? 0) - (before?.[name] ?? 0);
  const [hits, misses] = [counted('hits'), counted('misses')];
  const about = {
    hit_rate: {
      in_process: hitRate(first),
      ...(tier && { shared: rounded(hits / (hits + misses)) }),
    },
    timeouts: counted('timeouts'),
  };
  const figure = { unit: 'read units a request', limit_name: 'cold', limit_value: cold.units };
  report({ name: `warm, ${name}`, value: warm.units, ...figure }, about);
  report({ name: `warm in another process, ${name}`, value: other_process.units, ...figure });
  await tier?.close();
}

/** A first connection takes longer than a cache may, so the breaker may be open for a second. */
async function untilConnected(tier: GuardedTier): Promise<void> {
  do {
    tier.set('connected', 'yes', 60_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while ((await tier.get('connected')) !== 'yes');
}

/** The inbox, then each conversation: so many requests. */
async function walk(node: Node): Promise<{ units: number }> {
  const { readUnits } = node.meter;
  await pageInbox(node, viewer, undefined, 20);
  for (const other of others) {
    const conversation = pairConversation(viewer.uuid, other.uuid);
    await page(node, await requireMember(node, viewer, conversation), undefined, 20);
  }
  const requests = others.length + 1;
  return {
    units: rounded((node.meter.readUnits - readUnits) / requests),
  };
}

/** Of the two walks that the first process makes, half can be hits. */
function hitRate(node: Node): number {
  let [hits, all] = [0, 0];
  for (const stats of node.stats()) {
    hits += stats.hits;
    all += stats.hits + stats.misses;
  }
  return rounded(hits / all);
}
