import type { ValkeyConnection } from './valkey-connection.ts';

/** How often something may be done: `burst` times at once, and after that `perSecond`. */
export interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

/** Turns that several processes count together. */
export interface SharedTurns {
  /**
   * Counts one turn. Answers after how many milliseconds there is another one; 0 when there is one
   * now, and also while the server does not answer. Never fails.
   */
  take(key: string, pace: Pace): Promise<number>;
}

/** A bucket that fills with time, by the server's own clock. */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
local burst, rate = tonumber(ARGV[1]), tonumber(ARGV[2])
local kept = redis.call('HMGET', KEYS[1], 'turns', 'at')
local turns = (tonumber(kept[1]) or burst) + (now - (tonumber(kept[2]) or now)) * rate
turns = math.min(burst, turns)
if turns >= 1 then turns = turns - 1 end
redis.call('HSET', KEYS[1], 'turns', tostring(turns), 'at', string.format('%.6f', now))
redis.call('EXPIRE', KEYS[1], math.ceil(burst / rate) + 1)
if turns >= 1 then return 0 end
return math.ceil((1 - turns) / rate * 1000)`;

/** Turns counted by a Valkey or Redis server: one command each. */
export function createValkeyTurns(
  { client, isReady }: ValkeyConnection,
  namespace: string,
): SharedTurns {
  return {
    take: async (key, { burst, perSecond }) => {
      if (!isReady()) return 0;
      const name = `${namespace}:turns:${key}`;
      return client.eval(TAKE, 1, name, burst, perSecond).then(Number, () => 0);
    },
  };
}
