import type { MessageGroupUuid } from '@cruddur/contract/ids';
import { createRandom } from '@cruddur/testing/random';
import type { Person } from '../soak/people.ts';
import { openConnection, requestText } from './load.ts';
import { isQuick, quantile } from './report.ts';

/** What one step took: the most units of any of them, and the median of the times. */
export interface Step {
  readonly units: number;
  readonly ms: number;
}

const TIMES = isQuick ? 20 : 100;
const SLOW_TIMES = isQuick ? 5 : 15;
const MOST_REFUSED = 10;
const UNITS = /x-consumed-(?:read|write)-units: ([\d.]+)/gi;

type Asked = Promise<Step | undefined>;

/** What a step is asked by. */
export type Ask = Awaited<ReturnType<typeof askOf>>;

/** Opens a connection to the API and answers what may be measured over it. */
export async function askOf(url: string) {
  const connection = await openConnection(Number(new URL(url).port));
  const random = createRandom(1);
  return {
    /** Pages that no cache holds. */
    olderPages: (reader: Person, uuid: MessageGroupUuid, length: number): Asked =>
      measure(reader, () => `/api/messages/${uuid}?before=${random.int(22, length - 100)}`),
    /** To a second of the log's time, which is one message a second. */
    jumps: (reader: Person, uuid: MessageGroupUuid, length: number): Asked => {
      const end = Date.now() - 120_000;
      const at = (): string => new Date(end - random.int(0, length - 100) * 1_000).toISOString();
      return measure(reader, () => `/api/messages/${uuid}?at=${at()}`);
    },
    inboxesOfTable: (reader: Person): Asked =>
      measure(reader, () => '/api/message_groups?consistent=true', SLOW_TIMES),
    inboxes: (reader: Person): Asked => measure(reader, () => '/api/message_groups'),
    sends: (author: Person, uuid: MessageGroupUuid): Asked =>
      measure(author, () => '/api/messages', TIMES, {
        message_group_uuid: uuid,
        message: 'a message of a usual length, as people write them to each other',
      }),
    close: connection.close,
  };

  /**
   * The first one, which fills what is remembered of members and people, does not count. What a busy
   * machine cannot answer in the request's time is asked again; undefined when that does not help.
   */
  async function measure(person: Person, path: () => string, times = TIMES, body?: object): Asked {
    const token = await person.getToken();
    const method = body === undefined ? 'GET' : 'POST';
    const units: number[] = [];
    const ms: number[] = [];
    for (let refused = 0; ms.length <= times; ) {
      const request = requestText(method, path(), token, body);
      const start = performance.now();
      const { status, head, body: text } = await connection.ask(request);
      const took = performance.now() - start;
      if (status !== 200) {
        refused += 1;
        if (status !== 503) throw new Error(`${head}\n${text}`);
        if (refused > MOST_REFUSED) return undefined;
        continue;
      }
      ms.push(took);
      units.push([...head.matchAll(UNITS)].reduce((sum, [, one]) => sum + Number(one), 0));
    }
    return { units: Math.max(...units.slice(1)), ms: quantile(ms.slice(1), 0.5) };
  }
}
