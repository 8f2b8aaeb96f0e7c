import type { PersonEvent } from '@cruddur/contract/events';
import type { UserUuid } from '@cruddur/contract/ids';

/** What hears of a bus's events. */
export interface BusListener {
  readonly onEvent: (user: UserUuid, event: PersonEvent) => void;
  /** Events may have been lost, of anybody: whoever shows something should fetch it again. */
  readonly onLost: () => void;
}

/**
 * Carries events to a person's connections. A hint: an event may be doubled, late or lost, and
 * `publish` neither waits nor fails. A bus that may have lost events says so to its listeners once
 * it works again, also to those that came while it did not.
 */
export interface Bus {
  publish(user: UserUuid, event: PersonEvent): void;
  /** Answers how to stop. */
  subscribe(listener: BusListener): () => void;
}

/** The bus of a single process. It loses nothing, so it never says that it did. */
export function createInProcessBus(onError: (error: unknown) => void): Bus {
  const listeners = new Set<BusListener>();
  return {
    publish: (user, event) => {
      for (const listener of listeners) {
        try {
          listener.onEvent(user, event);
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
