import { describe } from 'vitest';
import { hasRedisServer } from './redis-server.ts';

/** Tells a story that needs a Redis server. Where there is no program it is skipped and says so. */
export function describeOnRedis(name: string, tell: () => void): void {
  const found = hasRedisServer();
  if (!found) console.warn(`SKIPPED ${name}: install redis-server or set REDIS_SERVER`);
  describe.skipIf(!found)(name, tell);
}
