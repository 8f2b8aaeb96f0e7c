import { HEARTBEAT_MS } from '@cruddur/contract/heartbeat';
import type { UserUuid } from '@cruddur/contract/ids';
import type { StampedEvent } from '@cruddur/core/bus/hub';
import type { Random } from '../random.ts';
import type { ApiNode, NodeAnswer, NodeRequest } from './api-node.ts';
import type { Noise } from './noise.ts';
import type { Scheduler } from './scheduler.ts';

/** A node's place: what stands there changes with every crash. */
export interface NodeSlot {
  node: ApiNode | undefined;
  /** Called when the node of now crashes: its connections break. */
  readonly onCrash: Set<() => void>;
}

/** What lies between a device and the nodes. */
export interface NetworkDeps {
  readonly slots: readonly NodeSlot[];
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly noise: Noise;
}

/** One device's end of the network. */
export interface NetworkEnd {
  readonly user: UserUuid;
  /** Whether this page still stands: a closed one hears no answer. */
  readonly isOpen: () => boolean;
  readonly isOnline: () => boolean;
  /** A request is about to leave. */
  readonly onRequest: (request: NodeRequest) => void;
  /** A node has dealt with the request, or crashed meanwhile. */
  readonly onHandled: (request: NodeRequest, answer: NodeAnswer | undefined) => void;
  /** An answer has arrived, or an event of the stream. */
  readonly onAnswer: (request: NodeRequest, answer: NodeAnswer) => void;
  readonly onEvent: (event: StampedEvent) => void;
}

/** A `fetch` whose requests reach a node, or not, and whose answers come back, or not. */
export function createFetch(deps: NetworkDeps, end: NetworkEnd): typeof fetch {
  const { scheduler, random, noise } = deps;
  return ((input: unknown, init: RequestInit = {}) => {
    const url = new URL(String(input), 'http://api');
    const request: NodeRequest = {
      user: end.user,
      method: init.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    if (url.pathname !== '/api/events') return exchange(request);
    const lastEventId = new Headers(init.headers).get('last-event-id') ?? undefined;
    return openEvents(deps, end, lastEventId, init.signal ?? undefined);
  }) as typeof fetch;

  function exchange(request: NodeRequest): Promise<Response> {
    return new Promise((resolve, reject) => {
      const fail = (ms: number): unknown =>
        scheduler.after(ms, () => end.isOpen() && reject(new TypeError('the network failed')));
      if (!end.isOnline()) return fail(random.int(1, 20));
      end.onRequest(request);
      if (noise.strikes('lost requests')) return fail(random.int(10, 5_000));
      if (noise.strikes('repeated requests')) carry(() => {});
      carry((answer) => {
        if (!end.isOnline() || noise.strikes('lost answers')) return fail(random.int(10, 5_000));
        scheduler.after(noise.latency(), () => {
          if (!end.isOpen()) return;
          end.onAnswer(request, answer);
          resolve(toResponse(answer));
        });
      });

      function carry(onAnswer: (answer: NodeAnswer) => void): void {
        scheduler.after(noise.latency(), () => {
          const slot = random.pick(deps.slots);
          if (slot.node === undefined) return fail(random.int(1, 50));
          const broken = (): void => {
            end.onHandled(request, undefined);
            fail(random.int(1, 20));
          };
          slot.onCrash.add(broken);
          void slot.node.handle(request).then((answer) => {
            slot.onCrash.delete(broken);
            end.onHandled(request, answer);
            onAnswer(answer);
          });
        });
      }
    });
  }
}

/** An event stream: what is sent arrives in order, until the connection breaks or goes silent. */
function openEvents(
  { slots, scheduler, random, noise }: NetworkDeps,
  end: NetworkEnd,
  lastEventId: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const fail = (ms: number): unknown =>
      scheduler.after(ms, () => end.isOpen() && reject(new TypeError('the network failed')));
    if (!end.isOnline() || noise.strikes('lost requests')) return fail(random.int(1, 500));
    scheduler.after(noise.latency(), () => {
      const slot = random.pick(slots);
      if (slot.node === undefined) return fail(random.int(1, 50));
      const { node } = slot;
      const pipe = createPipe();
      let arrival = scheduler.now();
      let silent = false;
      const send = (deliver: () => void): void => {
        arrival = Math.max(arrival, scheduler.now() + noise.latency());
        scheduler.after(arrival - scheduler.now(), () => {
          // A device that was away when something was sent has lost the connection, and may
          // not learn of it before the silence grows too long.
          if (!end.isOnline() || !end.isOpen()) silent = true;
          if (!silent) deliver();
        });
      };
      const disconnect = node.connect(end.user, lastEventId, (event) =>
        send(() => {
          end.onEvent(event);
          pipe.push(`id: ${event.id}\ndata: ${JSON.stringify(event.event)}\n\n`);
        }),
      );
      const close = (): void => {
        disconnect();
        stopHeart();
        slot.onCrash.delete(close);
        send(() => pipe.close());
      };
      let stopHeart = scheduler.after(HEARTBEAT_MS, beat);
      function beat(): void {
        send(() => pipe.push(': alive\n\n'));
        stopHeart = scheduler.after(HEARTBEAT_MS, beat);
      }
      slot.onCrash.add(close);
      signal?.addEventListener('abort', () => {
        close();
        pipe.close();
        reject(signal.reason);
      });
      send(() => resolve(toResponse({ status: 200, body: undefined }, pipe.read)));
    });
  });
}

interface Pipe {
  push(text: string): void;
  close(): void;
  read(): Promise<{ done: boolean; value: Uint8Array | undefined }>;
}

function createPipe(): Pipe {
  const chunks: Uint8Array[] = [];
  let closed = false;
  let wake = (): void => {};
  return {
    push: (text) => {
      chunks.push(new TextEncoder().encode(text));
      wake();
    },
    close: () => {
      closed = true;
      wake();
    },
    read: async () => {
      while (chunks.length === 0 && !closed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return { done: chunks.length === 0, value: chunks.shift() };
    },
  };
}

/** As much of a Response as the client touches: real ones are a hundred times slower to make. */
function toResponse({ status, body, link }: NodeAnswer, read?: Pipe['read']): Response {
  const response = {
    ok: status < 300,
    status,
    headers: { get: (name: string) => (name === 'link' ? (link ?? null) : null) },
    json: async () => body,
    body: { getReader: () => ({ read }) },
  };
  return response as unknown as Response;
}
