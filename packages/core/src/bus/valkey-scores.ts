import type { Scores } from './scores.ts';
import { createInProcessScores } from './scores.ts';
import type { ValkeyConnection } from './valkey-connection.ts';

const KEPT_SECONDS = 30 * 86_400;
const READ_LIMIT_MS = 200;

/**
 * Numbers in sorted sets of a Valkey or Redis server. While it does not answer, what this process
 * has written itself serves.
 */
export function createValkeyScores(connection: ValkeyConnection, namespace: string): Scores {
  const { client, isReady } = connection;
  const own = createInProcessScores();
  const nameOf = (key: string): string => `${namespace}:scores:${key}`;

  async function read(key: string): Promise<ReadonlyMap<string, number>> {
    const flat = await client.zrange(nameOf(key), 0, -1, 'WITHSCORES');
    const fields = new Map<string, number>();
    for (let i = 0; i < flat.length; i += 2) fields.set(flat[i] as string, Number(flat[i + 1]));
    return fields;
  }

  return {
    set: (key, field, value, write) => {
      own.set(key, field, value, write);
      if (!isReady()) return;
      const name = nameOf(key);
      const added = write?.onlyUp
        ? client.zadd(name, 'GT', value, field)
        : client.zadd(name, value, field);
      added.catch(() => {});
      client.expire(name, KEPT_SECONDS).catch(() => {});
    },
    drop: (key) => {
      own.drop(key);
      if (isReady()) client.del(nameOf(key)).catch(() => {});
    },
    get: async (keys) => {
      const mine = await own.get(keys);
      if (!isReady()) return mine;
      const theirs = Promise.all(keys.map(read)).catch(() => mine);
      return Promise.race([theirs, late(mine)]);
    },
  };
}

function late<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, READ_LIMIT_MS, value));
}
