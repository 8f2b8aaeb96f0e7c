import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import type { Person } from '../soak/people.ts';

const CONNECTING_AT_ONCE = 50;
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

/** Opens a person's event stream at a server; resolves when its first byte has come. */
export async function openStream(base: string, person: Person): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${await person.getToken()}` };
  const [response] = await once(get(`${base}/api/events`, { agent, headers }), 'response');
  if (response.statusCode !== 200)
    throw new Error(`an event stream answered ${response.statusCode}`);
  return response;
}

/** Opens one for each of the people, a few at once; a person may be named more than once. */
export async function openStreams(
  people: readonly Person[],
  open: (person: Person) => Promise<IncomingMessage>,
): Promise<void> {
  const waiting = [...people];
  const lanes = Array.from({ length: CONNECTING_AT_ONCE }, async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      (await open(next)).resume();
    }
  });
  await Promise.all(lanes);
}

/** Ends all that are open. */
export function endStreams(): void {
  agent.destroy();
}
