import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Step } from '@cruddur/core/cost/steps';
import type { Units } from '@cruddur/core/cost/units';
import { isInboxPartition, isLogPartition } from '@cruddur/core/table/keys';

/** What went through: what was asked for, and what the engine says that it consumed. */
export interface Metered {
  /** One entry for all that is alike. Refused writes are apart: no engine reports their units. */
  readonly steps: readonly Step[];
  readonly refused: number;
  readonly counted: Units;
}

/** Stands before an engine and counts. */
export interface MeteredEndpoint {
  readonly url: string;
  /** All that was answered so far. */
  count(): Metered;
  close(): Promise<void>;
}

/**
 * Passes everything on to an engine, and counts what it answers. A call that the engine did not answer
 * counts nothing and looks to the caller as if the engine itself had broken the connection.
 */
export async function startMeteredEndpoint(engine: string): Promise<MeteredEndpoint> {
  const agent = new Agent({ keepAlive: true });
  const counts = createCounts();
  const server = createServer((asked, answer) => {
    void passOn(engine, agent, asked, answer)
      .then(counts.take)
      .catch(() => answer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    count: counts.count,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
}

interface Exchange {
  readonly operation: string;
  readonly asked: Buffer;
  readonly status: number;
  readonly answered: Buffer;
}

async function passOn(
  engine: string,
  agent: Agent,
  asked: IncomingMessage,
  answer: ServerResponse,
): Promise<Exchange> {
  const body = await buffer(asked);
  const { method, url = '/', headers } = asked;
  const heard = await new Promise<IncomingMessage>((resolve, reject) => {
    const passed = request(new URL(url, engine), { agent, method, headers }, resolve);
    passed.once('error', reject);
    passed.end(body);
  });
  const answered = await buffer(heard);
  const status = heard.statusCode ?? 500;
  answer.writeHead(status, heard.headers).end(answered);
  return { operation: operationOf(headers), asked: body, status, answered };
}

function operationOf(headers: IncomingMessage['headers']): string {
  return String(headers['x-amz-target']).split('.')[1] ?? '';
}

function createCounts(): { count(): Metered; take(exchange: Exchange): void } {
  const steps = new Map<string, { step: Step; times: number }>();
  let [refused, reads, writes] = [0, 0, 0];
  return {
    count: () => ({
      steps: [...steps.values()].map(({ step, times }) => ({ ...step, times })),
      refused,
      counted: { reads, writes },
    }),
    take: ({ operation, asked, status, answered }) => {
      if (!(operation in STEP_OF)) return;
      if (status !== 200) {
        if (answered.includes('ConditionalCheckFailed')) refused += 1;
        return;
      }
      const answer = JSON.parse(answered.toString()) as Answer;
      const units = answer.ConsumedCapacity?.CapacityUnits ?? 0;
      if (operation.endsWith('Item') && operation !== 'GetItem') writes += units;
      else reads += units;
      const step = STEP_OF[operation]?.(JSON.parse(asked.toString()) as Asked, answer);
      if (step === undefined) return;
      const key = JSON.stringify(step);
      const alike = steps.get(key) ?? { step, times: 0 };
      steps.set(key, { step, times: alike.times + 1 });
    },
  };
}

type Attributes = Readonly<Record<string, { readonly S?: string }>>;

interface Asked {
  readonly Item?: Attributes;
  readonly IndexName?: string;
  readonly ConsistentRead?: boolean;
  readonly ExpressionAttributeValues?: Attributes;
}

interface Answer {
  readonly Items?: readonly Attributes[];
  readonly ConsumedCapacity?: { readonly CapacityUnits?: number };
}

/** What a call of the product is to the cost model; undefined for what it does not know. */
const STEP_OF: Readonly<Record<string, (asked: Asked, answer: Answer) => Step | undefined>> = {
  PutItem: ({ Item = {} }) => {
    const pk = Item.pk?.S ?? '';
    if (isLogPartition(pk)) return { kind: 'append', times: 1, textBytes: textBytesOf(Item) };
    return isInboxPartition(pk) ? { kind: 'make_row', times: 1 } : undefined;
  },
  UpdateItem: () => ({ kind: 'change_row', times: 1 }),
  GetItem: ({ ConsistentRead: consistent = false }) => ({
    kind: 'read_item',
    times: 1,
    consistent,
  }),
  Query: (
    { IndexName, ConsistentRead: consistent = false, ExpressionAttributeValues = {} },
    answer,
  ) => {
    const { Items: found = [] } = answer;
    if (IndexName !== undefined) return { kind: 'read_members', times: 1 };
    const pks = Object.values(ExpressionAttributeValues).map(({ S = '' }) => S);
    const kind = pks.some(isLogPartition) ? 'read_log' : 'read_inbox';
    const texts = found.reduce((sum, item) => sum + textBytesOf(item), 0);
    const textBytes = texts / Math.max(1, found.length);
    return { kind, times: 1, items: found.length, textBytes, consistent };
  },
};

function textBytesOf({ message }: Attributes): number {
  return Buffer.byteLength(message?.S ?? '');
}
