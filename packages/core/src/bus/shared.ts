import { type Bus, createInProcessBus } from './bus.ts';
import type { EventCodec } from './event-codec.ts';
import { createInProcessScores, type Scores } from './scores.ts';
import type { TraceCarrier } from './trace-carrier.ts';
import { createValkeyBus } from './valkey-bus.ts';
import { connectValkey, type ValkeyConnection } from './valkey-connection.ts';
import { createValkeyScores } from './valkey-scores.ts';
import { createValkeyTurns, type SharedTurns } from './valkey-turns.ts';

/** What the processes of one product share besides the table, or what a lone one has by itself. */
export interface Shared {
  readonly bus: Bus;
  readonly scores: Scores;
  /** Turns that all processes count together; a process alone has its own count. */
  readonly turns: SharedTurns | undefined;
  /** The server, when there is one. */
  readonly server?: ValkeyConnection;
}

/** Which server, and which of the products that use it. */
export interface SharedOptions {
  /** `valkey://host:port`, `valkeys://` for TLS, or the same as `redis`; none means this process alone. */
  readonly url: string | undefined;
  /** The name of the table: two tables on one server hear nothing of each other. */
  readonly namespace: string;
  /** Changes events on their way to other processes and back. */
  readonly codec?: EventCodec | undefined;
  /** Lets what hears an event elsewhere join the trace of what published it. */
  readonly carrier?: TraceCarrier | undefined;
  readonly onError: (error: unknown) => void;
}

/** Opens it without waiting for the server. */
export async function openShared(options: SharedOptions): Promise<Shared> {
  const { url, codec, carrier, onError } = options;
  const namespace = `cruddur:{${options.namespace}}`;
  if (!url) return createLoneShared(onError);
  const [publisher, subscriber] = await Promise.all([
    connectValkey(url, onError),
    connectValkey(url, onError),
  ]);
  return {
    bus: createValkeyBus({ publisher, subscriber, namespace, codec, carrier, onError }),
    scores: createValkeyScores(publisher, namespace),
    turns: createValkeyTurns(publisher, namespace),
    server: publisher,
  };
}

/** For a process that is the only one. */
export function createLoneShared(onError: (error: unknown) => void): Shared {
  return {
    bus: createInProcessBus(onError),
    scores: createInProcessScores(),
    turns: undefined,
  };
}
