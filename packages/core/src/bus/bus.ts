import type { PersonEvent } from '@cruddur/contract/events';
import type { UserUuid } from '@cruddur/contract/ids';

/**
 * Carries events to a person's connections. A hint: an event may be lost, doubled or late, and
 * `publish` neither waits nor fails.
 */
export interface Bus {
  publish(user: UserUuid, event: PersonEvent): void;
  /** Answers how to stop. */
  subscribe(listener: (user: UserUuid, event: PersonEvent) => void): () => void;
}

/** The bus of a single process. */
export function createInProcessBus(onError: (error: unknown) => void): Bus {
  const listeners = new Set<(user: UserUuid, event: PersonEvent) => void>();
  return {
    publish: (user, event) => {
      for (const listener of listeners) {
        try {
          listener(user, event);
        } catch (error) {
          onError(error);
        }
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
