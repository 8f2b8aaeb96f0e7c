import { once } from 'node:events';
import { createServer } from 'node:net';
import { findFreePort } from './free-port.ts';

/**
 * Ports that no browser connects to ("bad ports" of the Fetch standard), so that no page, whatever
 * its origin or however its name was rebound, reaches what listens there. Left out are those below
 * 1024 and those that a desktop is likely to use itself: X11, SIP, NFS. The newest of the list last.
 */
const UNBROWSABLE = [
  ...[6665, 6666, 6667, 6668, 6669, 6697, 10_080, 6566],
  ...[1719, 1720, 1723, 3659, 4045, 5061, 4190, 6679],
];

/** Whether browsers refuse to connect to a port. */
export function isUnbrowsable(port: number): boolean {
  return UNBROWSABLE.includes(port);
}

/**
 * A free loopback port that browsers refuse, or any free one when all of those are taken. Whoever
 * takes it must expect to lose a race.
 */
export async function findUnbrowsablePort(candidates = UNBROWSABLE): Promise<number> {
  for (const port of candidates) if (await isFree(port)) return port;
  return findFreePort();
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
