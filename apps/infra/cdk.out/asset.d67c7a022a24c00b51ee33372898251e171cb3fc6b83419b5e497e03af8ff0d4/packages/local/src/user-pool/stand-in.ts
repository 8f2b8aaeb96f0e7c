import { createHmac } from 'node:crypto';
import type { Pool } from './pool.ts';
import { makeVerifier, type Verifier } from './srp.ts';

/**
 * What a name that is nobody's is answered with: always the same for a name, in the shape of a real
 * account, and with a password that nobody has (RFC 5054, 2.5.1.3). As much work as for a real one,
 * within a few milliseconds.
 */
export function standInFor(pool: Pool, username: string): { userId: string; verifier: Verifier } {
  const digest = (use: string): string =>
    createHmac('sha256', pool.keys.standInSecret)
      .update(`${use}:${username.toLowerCase()}`)
      .digest('hex');
  const id = digest('id');
  const variant = '89ab'.charAt(Number.parseInt(id.charAt(16), 16) % 4);
  const userId = [
    id.slice(0, 8),
    id.slice(8, 12),
    `4${id.slice(13, 16)}`,
    `${variant}${id.slice(17, 20)}`,
    id.slice(20, 32),
  ].join('-');
  const identity = { poolName: pool.keys.poolName, userId };
  const verifier = makeVerifier(identity, digest('password'), digest('salt').slice(0, 32));
  return { userId, verifier };
}
