import type { Redis } from 'iovalkey';

/** A connection to a Valkey or Redis server, which is made again for as long as it is not closed. */
export interface ValkeyConnection {
  readonly client: Redis;
  isReady(): boolean;
  /** Called each time when it serves: at first, and after every outage. */
  onReady(run: () => void): void;
  close(): void;
}

const CONNECT_TIMEOUT_MS = 2_000;
const LONGEST_PAUSE_MS = 1_000;
const PING_EVERY_MS = 1_000;
/** A server that leaves a command without any answer for so long is treated as gone. */
const SILENCE_MS = 2_000;

/**
 * Connects in the background: it neither waits for the server nor fails without one. A command
 * fails at once while there is no server, and after 2 s when the server has gone silent; none is
 * repeated. `onError` hears of the beginning of an outage, not of every try.
 */
export async function connectValkey(
  url: string,
  onError: (error: unknown) => void,
): Promise<ValkeyConnection> {
  const { Redis } = await import('iovalkey');
  const client = new Redis(toRedisUrl(url), {
    connectTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    disconnectTimeout: 0,
    retryStrategy: (tries) => Math.random() * Math.min(LONGEST_PAUSE_MS, 50 * 2 ** tries),
  });
  let told = false;
  client.on('ready', () => {
    told = false;
  });
  client.on('error', (error) => {
    if (!told) onError(error);
    told = true;
  });
  // Else a server that stops without a word would be noticed by nobody who only listens.
  const pings = setInterval(() => {
    if (client.status === 'ready') client.ping().catch(() => {});
  }, PING_EVERY_MS);
  pings.unref();
  return {
    client,
    isReady: () => client.status === 'ready',
    onReady: (run) => {
      client.on('ready', run);
      if (client.status === 'ready') run();
    },
    close: () => {
      clearInterval(pings);
      client.disconnect();
    },
  };
}

function toRedisUrl(url: string): string {
  return url.replace(/^valkey(s?):/, (_, tls: string) => `redis${tls && 's'}:`);
}
