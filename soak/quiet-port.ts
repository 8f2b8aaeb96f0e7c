import { once } from 'node:events';
import { createServer } from 'node:net';

const LOWEST = 20_000;
const HIGHEST = 32_000;

/**
 * A free loopback port below those that Linux hands out by itself. A server that is away for a
 * while needs one: from the usual range another program may get it meanwhile, or a client that
 * calls the dead server may even be connected to itself.
 */
export async function findQuietPort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const failed = once(server, 'error').then(() => false);
  const listening = once(server, 'listening').then(() => true);
  server.listen(port, '127.0.0.1');
  const free = await Promise.race([failed, listening.catch(() => false)]);
  if (free) await new Promise((resolve) => server.close(resolve));
  return free;
}
