import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { bundle } from './bundle.ts';
import { hearAll } from './hear.ts';
import { type Answer, type Lane, load, requestText } from './load.ts';
import { isQuick, quantile, report } from './report.ts';
import {
  type Ask,
  LONG,
  type Opened,
  PAGE,
  type RawOperation,
  type Served,
} from './throughput-protocol.ts';

/**
 * Requests a second of the API on the embedded engine, clients in this process, against the engine
 * itself and against bare Fastify routes that answer the same bytes. What is compared takes turns,
 * so that noise meets all. A send counts when the other member has heard of it.
 */
const PEOPLE = isQuick ? 8 : 128;
const CONNECTIONS = isQuick ? [4] : [1, 32, 128];
const ROUNDS = isQuick ? 1 : 9;
const ROUND_MS = isQuick ? 150 : 350;
/** So many rounds come before: code is compiled for speed only once it has run for a while. */
const WARM_UPS = isQuick ? 1 : 4;
const TEXT = 'a message of a usual length, as people write them';

const server = fork(await bundle('throughput-server'), [String(PEOPLE)]);
const [{ served, api, bare, bareWithHeaders }] = (await once(server, 'message')) as [Opened];

for (const connections of CONNECTIONS) await measureAt(connections);
server.disconnect();
await once(server, 'exit');

/** One way to load the server; answers requests a second. */
type Load = () => Promise<number>;

async function measureAt(connections: number): Promise<void> {
  const lanes = Array.from({ length: connections }, (_, i) => served[i % PEOPLE] as Served);
  const through = (port: number, lane: (person: Served) => Lane, isCold = false): Load => {
    return async () => {
      await ask({ kind: 'forget', isOn: isCold });
      const answered = await load(port, lanes.map(lane), ROUND_MS);
      await ask({ kind: 'forget', isOn: false });
      return answered;
    };
  };
  const raw = (operation: RawOperation, by: 'sdk' | 'signed' = 'signed'): Load => {
    return () => ask<number>({ kind: 'raw', operation, by, lanes: connections, ms: ROUND_MS });
  };
  const at = `${connections} ${connections === 1 ? 'connection' : 'connections'}`;
  await compare(`send, ${at}`, () => sendAndHear(lanes), {
    'raw conditional put': raw('put'),
    'raw conditional put by the AWS SDK': raw('put', 'sdk'),
    'bare Fastify route': through(bare, sender),
  });
  await compare(`newest page, warm, ${at}`, through(api, newestPage), {
    'bare Fastify route': through(bare, newestPage),
    'bare Fastify route with the same headers': through(bareWithHeaders, newestPage),
  });
  const queries = (operation: RawOperation): Record<string, Load> => ({
    'raw query': raw(operation),
    'raw query by the AWS SDK': raw(operation, 'sdk'),
  });
  await compare(`newest page, cold, ${at}`, through(api, anyPage, true), queries('page'));
  await compare(`older page, ${at}`, through(api, olderPage), queries('page'));
  await compare(`inbox, warm, ${at}`, through(api, inbox), {
    'bare Fastify route': through(bare, inbox),
    'bare Fastify route with the same headers': through(bareWithHeaders, inbox),
  });
  await compare(`inbox, cold, ${at}`, through(api, inbox, true), queries('inbox'));
}

/** Reports the round whose ratio is the median one, for each limit. */
async function compare(name: string, run: Load, limits: Record<string, Load>): Promise<void> {
  const rounds: Record<string, number>[] = [];
  for (let i = 0; i < WARM_UPS; i += 1) {
    await run();
    for (const limit of Object.values(limits)) await limit();
  }
  for (let i = 0; i < ROUNDS; i += 1) {
    const round: Record<string, number> = { value: await run() };
    for (const [limit, measure] of Object.entries(limits)) round[limit] = await measure();
    rounds.push(round);
  }
  for (const limit_name of Object.keys(limits)) {
    const ratioOf = (round: Record<string, number>): number =>
      (round.value as number) / (round[limit_name] as number);
    const ratio = quantile(rounds.map(ratioOf), 0.5);
    const median = rounds.find((round) => ratioOf(round) === ratio) as Record<string, number>;
    const limit_value = median[limit_name] as number;
    report({ name, value: median.value as number, unit: '1/s', limit_name, limit_value });
  }
}

/** Sends a second, up to the moment when the last of them was heard by the other member. */
async function sendAndHear(people: readonly Served[]): Promise<number> {
  // The first conversation of everybody is with the next person.
  const heard = await hearAll(
    api,
    people.map(({ conversations: [conversation = ''] }, i) => {
      return { conversation, token: (served[(i + 1) % PEOPLE] as Served).token };
    }),
  );
  const start = performance.now();
  let sent = 0;
  const lanes = people.map((person) => {
    const lane = sender(person);
    const onAnswer = (answer: Answer): void => {
      sent += 1;
      lane.onAnswer?.(answer);
    };
    return { next: lane.next, onAnswer };
  });
  await load(api, lanes, ROUND_MS);
  await heard.until(sent);
  const seconds = (performance.now() - start) / 1_000;
  heard.close();
  await ask({ kind: 'drain' });
  return sent / seconds;
}

/** As our clients send: with what makes a retry safe. */
function sender({ token, conversations }: Served): Lane {
  let after_seq = LONG;
  return {
    next: () => {
      const body = {
        message_group_uuid: conversations[0],
        message: TEXT,
        message_uuid: randomUUID(),
        after_seq,
      };
      return requestText('POST', '/api/messages', token, body);
    },
    onAnswer: ({ body }) => {
      after_seq = Number(/"seq":(\d+)/.exec(body)?.[1]);
    },
  };
}

function newestPage({ token, conversations }: Served): Lane {
  return always(requestText('GET', `/api/messages/${conversations[0]}`, token));
}

/** One of the conversations in which a page is full. */
function anyPage({ token, conversations }: Served): Lane {
  let i = 0;
  return {
    next: () => {
      i += 1;
      return requestText('GET', `/api/messages/${conversations[i % 3]}`, token);
    },
  };
}

/** Never the same page twice in a row. */
function olderPage({ token, conversations }: Served): Lane {
  let i = 0;
  return {
    next: () => {
      i = (i + 7) % (LONG - PAGE);
      const path = `/api/messages/${conversations[0]}?before=${PAGE + 1 + i}`;
      return requestText('GET', path, token);
    },
  };
}

function inbox({ token }: Served): Lane {
  return always(requestText('GET', '/api/message_groups', token));
}

function always(request: string): Lane {
  return { next: () => request };
}

async function ask<R>(what: Ask): Promise<R> {
  server.send(what);
  const [answer] = await once(server, 'message');
  return answer as R;
}
