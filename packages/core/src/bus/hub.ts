import { randomBytes } from 'node:crypto';
import type { PersonEvent, ServerEvent } from '@cruddur/contract/events';
import type { UserUuid } from '@cruddur/contract/ids';
import type { Bus } from './bus.ts';

/** An event with the id that a client resumes from; one that is soon stale has none. */
export interface StampedEvent {
  readonly id?: string;
  readonly event: ServerEvent;
}

/** Hands each person's events to their open connections. */
export interface Hub {
  /**
   * Connects a listener. It first gets what it missed since `lastEventId`, or a `resync` when that
   * is not known here. Answers how to disconnect.
   */
  connect(
    user: UserUuid,
    lastEventId: string | undefined,
    listener: (event: StampedEvent) => void,
  ): () => void;
  close(): void;
}

interface Channel {
  /** Tells this channel's ids from those of another process or time. */
  epoch: string;
  recent: StampedEvent[];
  readonly listeners: Set<(event: StampedEvent) => void>;
  count: number;
  /** Ends the events from other processes. */
  unfollow: () => void;
  closing?: NodeJS.Timeout;
}

const RECENT_EVENTS = 100;
const LINGER_MS = 60_000;

/**
 * Makes a hub on the bus. A channel exists only for a person who is, or was within a minute,
 * connected here, and holds at most 100 events: enough to bridge a reconnect.
 */
export function createHub(bus: Bus): Hub {
  const channels = new Map<UserUuid, Channel>();
  const unsubscribe = bus.subscribe({
    onEvent: (user, event) => {
      const channel = channels.get(user);
      if (channel !== undefined) deliver(channel, event);
    },
    onLost: (user) => {
      const lost = user === undefined ? [...channels.values()] : [channels.get(user)];
      for (const channel of lost) if (channel !== undefined) breakOff(channel);
    },
  });
  return {
    connect: (user, lastEventId, listener) => {
      const channel = channels.get(user) ?? open(user);
      clearTimeout(channel.closing);
      for (const event of missed(channel, lastEventId)) listener(event);
      channel.listeners.add(listener);
      return () => disconnect(user, channel, listener);
    },
    close: () => {
      unsubscribe();
      for (const [user, channel] of channels) drop(user, channel);
    },
  };

  function open(user: UserUuid): Channel {
    const channel = createChannel();
    channels.set(user, channel);
    channel.unfollow = bus.follow(user);
    return channel;
  }

  function drop(user: UserUuid, channel: Channel): void {
    clearTimeout(channel.closing);
    channels.delete(user);
    channel.unfollow();
  }

  function disconnect(
    user: UserUuid,
    channel: Channel,
    listener: (event: StampedEvent) => void,
  ): void {
    channel.listeners.delete(listener);
    if (channel.listeners.size > 0) return;
    clearTimeout(channel.closing);
    channel.closing = setTimeout(() => drop(user, channel), LINGER_MS).unref();
  }
}

function createChannel(): Channel {
  return {
    epoch: newEpoch(),
    recent: [],
    listeners: new Set(),
    count: 0,
    unfollow: () => {},
  };
}

function deliver(channel: Channel, event: PersonEvent): void {
  if (event.type === 'typing') {
    for (const listener of channel.listeners) listener({ event });
    return;
  }
  channel.count += 1;
  const stamped = { id: `${channel.epoch}.${channel.count}`, event };
  channel.recent.push(stamped);
  if (channel.recent.length > RECENT_EVENTS) channel.recent.shift();
  for (const listener of channel.listeners) listener(stamped);
}

/** What was lost may belong anywhere: nobody can resume from before, and all fetch again. */
function breakOff(channel: Channel): void {
  channel.epoch = newEpoch();
  channel.recent = [];
  const resync = resyncOf(channel);
  for (const listener of channel.listeners) listener(resync);
}

function newEpoch(): string {
  return randomBytes(6).toString('base64url');
}

function resyncOf(channel: Channel): StampedEvent {
  return { id: `${channel.epoch}.${channel.count}`, event: { type: 'resync' } };
}

function missed(channel: Channel, lastEventId: string | undefined): StampedEvent[] {
  const [epoch, position] = lastEventId?.split('.') ?? [];
  const after = Number(position);
  const oldest = channel.count - channel.recent.length;
  if (epoch === channel.epoch && after >= oldest && after <= channel.count) {
    return channel.recent.slice(after - oldest);
  }
  return [resyncOf(channel)];
}
