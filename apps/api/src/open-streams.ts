import type { UserUuid } from '@cruddur/contract/ids';
import type { EventWriter } from './event-writer.ts';

/** The event streams that are open in this process. */
export interface OpenStreams {
  /** Answers how to take it out again. Beyond the limit the person's oldest one is told and ended. */
  add(user: UserUuid, stream: EventWriter): () => void;
  /** Ends all, each with a time of its own to come back, so that they do not come all at once. */
  endAll(): void;
}

/** Within this time after a process began to stop its streams are open somewhere else. */
const SPREAD_MS = 2_000;

/** Holds at most so many a person. */
export function createOpenStreams(mostAPerson: number): OpenStreams {
  const open = new Map<UserUuid, Set<EventWriter>>();
  return {
    add: (user, stream) => {
      const streams = open.get(user) ?? new Set();
      open.set(user, streams.add(stream));
      const remove = (one: EventWriter): void => {
        streams.delete(one);
        if (streams.size === 0 && open.get(user) === streams) open.delete(user);
      };
      for (const oldest of streams) {
        if (streams.size <= mostAPerson) break;
        remove(oldest);
        oldest.end({ type: 'too_many_streams' });
      }
      return () => remove(stream);
    },
    endAll: () => {
      for (const streams of open.values()) {
        for (const stream of streams) stream.end(undefined, Math.random() * SPREAD_MS);
      }
      open.clear();
    },
  };
}
