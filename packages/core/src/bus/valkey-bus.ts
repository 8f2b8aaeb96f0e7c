import { randomBytes } from 'node:crypto';
import type { PersonEvent } from '@cruddur/contract/events';
import type { UserUuid } from '@cruddur/contract/ids';
import { type Bus, createListeners, newBusCounts } from './bus.ts';
import { createInOrder, type EventCodec } from './event-codec.ts';
import { createPublishQueue, type Outgoing } from './publish-queue.ts';
import type { TraceCarrier } from './trace-carrier.ts';
import type { ValkeyConnection } from './valkey-connection.ts';

/** What a bus over a server is made from. */
export interface ValkeyBusOptions {
  readonly publisher: ValkeyConnection;
  readonly subscriber: ValkeyConnection;
  /** Keeps what shares a server apart: one for each table. */
  readonly namespace: string;
  /** Changes what goes to the server and comes from it. */
  readonly codec?: EventCodec | undefined;
  /** Lets what hears an event elsewhere join the trace of what published it. */
  readonly carrier?: TraceCarrier | undefined;
  readonly onError: (error: unknown) => void;
}

/** As it travels: the trace is taken out again before anybody hears of it. */
type TracedEvent = PersonEvent & { readonly traceparent?: string };

const CHANNELS_A_COMMAND = 1_000;
const LAST_FLUSH_MS = 500;

/**
 * A bus over the channels of a Valkey or Redis server: one for each person, subscribed to only while
 * somebody here follows them, and one for all. What is published here is told here at once and not
 * again when it comes back. While the server is away events go nowhere; when it is back, everybody
 * is told of a loss.
 */
export function createValkeyBus(options: ValkeyBusOptions): Bus {
  const { publisher, subscriber, namespace, codec, carrier } = options;
  const counts = newBusCounts();
  const listeners = createListeners(options.onError);
  const [incoming, outgoing] = [createInOrder(options.onError), createInOrder(options.onError)];
  const followed = new Map<UserUuid, number>();
  const self = randomBytes(9).toString('base64url');
  const everybody = `${namespace}:all`;
  const channelOf = (user: UserUuid): string => `${namespace}:person:${user}`;
  const textOf = (content: object): string => `${self} ${JSON.stringify(content)}`;
  const queue = createPublishQueue({
    isReady: publisher.isReady,
    send: (batch) => publishAll(publisher, batch),
    onForgotten: (count) => {
      counts.dropped += count;
    },
    lossNotice: { channel: everybody, text: textOf({ type: 'lost' }) },
  });
  publisher.onReady(queue.resume);
  subscriber.onReady(() => void resubscribe());
  subscriber.client.on('message', (channel: string, text: string) => {
    if (!text.startsWith(`${self} `)) take(channel, text);
  });

  async function resubscribe(): Promise<void> {
    const channels = [everybody, ...[...followed.keys()].map(channelOf)];
    try {
      for (let i = 0; i < channels.length; i += CHANNELS_A_COMMAND) {
        await subscriber.client.subscribe(...channels.slice(i, i + CHANNELS_A_COMMAND));
      }
      listeners.tell((one) => one.onLost());
    } catch {
      // The connection broke again, and this runs again when it is back.
    }
  }

  function take(channel: string, text: string): void {
    try {
      const content = JSON.parse(text.slice(text.indexOf(' ') + 1));
      if (channel !== everybody) {
        const user = channel.slice(channel.lastIndexOf(':') + 1) as UserUuid;
        receive(user, content);
      } else if (content.type === 'lost') listeners.tell((one) => one.onLost());
      else listeners.tell((one) => one.onNotice?.(content));
    } catch (error) {
      options.onError(error);
    }
  }

  function receive(user: UserUuid, { traceparent, ...event }: TracedEvent): void {
    counts.received += 1;
    const tell = (opened: PersonEvent): void => {
      const hand = (): void => listeners.tell((one) => one.onEvent(user, opened));
      if (traceparent === undefined || carrier === undefined) hand();
      else carrier.within(traceparent, hand);
    };
    if (codec === undefined) tell(event);
    else incoming.add(codec.open(user, event), tell);
  }

  function send(user: UserUuid, event: PersonEvent): void {
    const traceparent = carrier?.current();
    const push = (sealed: PersonEvent): void => {
      const content: TracedEvent = traceparent === undefined ? sealed : { ...sealed, traceparent };
      queue.push({ channel: channelOf(user), text: textOf(content) });
    };
    if (codec === undefined) push(event);
    else outgoing.add(codec.seal(user, event), push);
  }

  function follow(user: UserUuid): () => void {
    const count = followed.get(user) ?? 0;
    followed.set(user, count + 1);
    if (count === 0 && subscriber.isReady()) {
      subscriber.client.subscribe(channelOf(user)).then(
        () => listeners.tell((one) => one.onLost(user)),
        () => {},
      );
    }
    let stopped = false;
    return () => {
      if (!stopped) leave(user);
      stopped = true;
    };
  }

  async function flushed(limitMs: number): Promise<void> {
    // Sealing has limits of its own.
    await outgoing.settled();
    await queue.flushed(limitMs);
  }

  function leave(user: UserUuid): void {
    const count = (followed.get(user) ?? 1) - 1;
    if (count > 0) return void followed.set(user, count);
    followed.delete(user);
    if (subscriber.isReady()) subscriber.client.unsubscribe(channelOf(user)).catch(() => {});
  }

  return {
    counts,
    publish: (user, event) => {
      counts.published += 1;
      listeners.tell((one) => one.onEvent(user, event));
      send(user, event);
    },
    announce: (notice) => {
      listeners.tell((one) => one.onNotice?.(notice));
      queue.push({ channel: everybody, text: textOf(notice) });
    },
    subscribe: listeners.add,
    follow,
    flushed,
    close: async () => {
      await flushed(LAST_FLUSH_MS);
      subscriber.close();
      publisher.close();
    },
  };
}

async function publishAll(
  { client }: ValkeyConnection,
  batch: readonly Outgoing[],
): Promise<unknown> {
  return Promise.all(batch.map(({ channel, text }) => client.publish(channel, text)));
}
