import type { PersonEvent } from '@cruddur/contract/events';
import type { UserUuid } from '@cruddur/contract/ids';

/** Something rare that every process should hear of. */
export interface Notice {
  readonly type: 'settings.changed';
  readonly user_uuid: UserUuid;
}

/** What hears of a bus's events. */
export interface BusListener {
  readonly onEvent: (user: UserUuid, event: PersonEvent) => void;
  /**
   * Events may have been lost, of one person or, when none is named, of anybody: whoever shows
   * something should fetch it again.
   */
  readonly onLost: (user?: UserUuid) => void;
  readonly onNotice?: (notice: Notice) => void;
}

/** How many events a bus has carried since the process began. */
export interface BusCounts {
  published: number;
  /** From other processes. */
  received: number;
  /** Published, and known to have reached no other process. */
  dropped: number;
}

/** Of a bus that has carried nothing. */
export function newBusCounts(): BusCounts {
  return { published: 0, received: 0, dropped: 0 };
}

/**
 * Carries events to a person's connections. A hint: an event may be doubled, late or lost, and
 * `publish` neither waits nor fails. A bus that may have lost events says so to its listeners once
 * it works again, also to those that came while it did not.
 */
export interface Bus {
  /** Listeners of this process hear of it before the call returns. */
  publish(user: UserUuid, event: PersonEvent): void;
  announce(notice: Notice): void;
  /** Answers how to stop. */
  subscribe(listener: BusListener): () => void;
  /**
   * Lets a person's events come from other processes too. As they come only from some moment after
   * the call, that moment is told as a loss. Answers how to stop.
   */
  follow(user: UserUuid): () => void;
  readonly counts: Readonly<BusCounts>;
  /** Resolves when all was handed on that was published, or after `limitMs`; never rejects. */
  flushed(limitMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Hands things to listeners, none of which can keep them from the others. */
export interface Listeners {
  add(listener: BusListener): () => void;
  tell(hand: (listener: BusListener) => void): void;
}

/** A set of listeners; `onError` hears what one of them throws. */
export function createListeners(onError: (error: unknown) => void): Listeners {
  const listeners = new Set<BusListener>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (hand) => {
      for (const listener of listeners) {
        try {
          hand(listener);
        } catch (error) {
          onError(error);
        }
      }
    },
  };
}

/** The bus of a single process. It loses nothing, so it never says that it did. */
export function createInProcessBus(onError: (error: unknown) => void): Bus {
  const listeners = createListeners(onError);
  const counts = newBusCounts();
  return {
    counts,
    publish: (user, event) => {
      counts.published += 1;
      listeners.tell((one) => one.onEvent(user, event));
    },
    announce: (notice) => listeners.tell((one) => one.onNotice?.(notice)),
    subscribe: listeners.add,
    follow: () => () => {},
    flushed: async () => {},
    close: async () => {},
  };
}
