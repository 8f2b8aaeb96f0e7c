import { setTimeout as sleep } from 'node:timers/promises';
import { sendFirstMessage } from '@cruddur/client/api';
import type { Person } from '../soak/people.ts';
import { type Ears, rowTime, type Sent } from './latency-ears.ts';
import { openConnection, requestText } from './load.ts';

/** Two people who write to each other, in turn. */
export interface Chat {
  readonly people: readonly [Person, Person];
  readonly uuid: string;
}

/** Milliseconds of each message of a load that was stored. */
export interface Latencies {
  /** How many were refused, for want of time. */
  readonly refused: number;
  /** From when it was due, to the answer of its send. */
  readonly answers: readonly number[];
  /** From when it was due, to the other one's event stream. */
  readonly arrivals: readonly number[];
  /** From its event to that of the other one's inbox row, on the same stream: from put to row. */
  readonly rows: readonly number[];
}

const MOST_WAIT_MS = 30_000;

/** Begins conversations of neighbours in a list. */
export async function beginChats(baseUrl: string, people: readonly Person[]): Promise<Chat[]> {
  const chats: Chat[] = [];
  for (let i = 0; i + 1 < people.length; i += 2) {
    const [ada, bob] = people.slice(i, i + 2) as [Person, Person];
    const api = { baseUrl, getToken: ada.getToken, fetch };
    const sent = await sendFirstMessage(api, { handle: bob.handle, message: 'hello' });
    chats.push({ people: [ada, bob], uuid: sent.message_group_uuid });
  }
  return chats;
}

/**
 * Sends so many messages a second for so many milliseconds, each when it is due, whether those before
 * are answered or not; waits until all that were stored have arrived.
 */
export async function chat(
  url: string,
  chats: readonly Chat[],
  ears: Ears,
  { rate, ms }: { readonly rate: number; readonly ms: number },
): Promise<Latencies> {
  ears.sent.clear();
  ears.rows.clear();
  const post = createPoster(Number(new URL(url).port));
  const start = performance.now();
  const sends: Promise<void>[] = [];
  for (let i = 0; (i * 1_000) / rate < ms; i += 1) {
    const due = start + (i * 1_000) / rate;
    if (due > performance.now()) await sleep(due - performance.now());
    const { people, uuid } = chats[i % chats.length] as Chat;
    const turn = Math.floor(i / chats.length) % 2;
    const message = `message ${i} at ${start}`;
    const sent: Sent = { due, to: people[1 - turn] as Person };
    ears.sent.set(message, sent);
    sends.push(
      post(people[turn] as Person, { message_group_uuid: uuid, message }).then((status) => {
        if (status === 200) sent.answered = performance.now();
        else ears.sent.delete(message);
      }),
    );
  }
  await Promise.all(sends);
  const all = [...ears.sent.values()];
  await until(() => all.every((one) => rowTime(ears, one) !== undefined));
  post.close();
  return {
    refused: sends.length - all.length,
    answers: all.map(({ due, answered = Number.NaN }) => answered - due),
    arrivals: all.map(({ due, seen }) => (seen?.at ?? Number.NaN) - due),
    rows: all.map((one) => (rowTime(ears, one) ?? Number.NaN) - (one.seen?.at ?? Number.NaN)),
  };
}

async function until(holds: () => boolean): Promise<void> {
  for (const start = performance.now(); !holds(); await sleep(50)) {
    if (performance.now() - start > MOST_WAIT_MS) throw new Error('a message has not arrived');
  }
}

/** Posts over as many connections as there are requests under way. */
function createPoster(port: number) {
  const idle: Awaited<ReturnType<typeof openConnection>>[] = [];
  const post = async (author: Person, body: object): Promise<number> => {
    const request = requestText('POST', '/api/messages', await author.getToken(), body);
    const connection = idle.pop() ?? (await openConnection(port));
    const answer = await connection.ask(request);
    idle.push(connection);
    if (answer.status !== 200 && answer.status !== 503) {
      throw new Error(`${answer.head}\n${answer.body}`);
    }
    return answer.status;
  };
  return Object.assign(post, {
    close: () => {
      for (const one of idle) one.close();
    },
  });
}
