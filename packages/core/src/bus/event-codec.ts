import type { PersonEvent } from '@cruddur/contract/events';
import type { UserUuid } from '@cruddur/contract/ids';

/** Changes events on their way to other processes and back. */
export interface EventCodec {
  /** Rejects when an event must not leave this process. */
  seal(user: UserUuid, event: PersonEvent): Promise<PersonEvent>;
  /** Never rejects, and takes events that were not sealed as they are. */
  open(user: UserUuid, event: PersonEvent): Promise<PersonEvent>;
}

/** Hands on what comes later in the order in which it was promised. */
export interface InOrder {
  add<T>(coming: Promise<T>, hand: (value: T) => void): void;
  /** Resolves when all that was added before is handed on. */
  settled(): Promise<void>;
}

/** Makes an empty line. What rejects is told to `onError` and left out. */
export function createInOrder(onError: (error: unknown) => void): InOrder {
  let last = Promise.resolve();
  return {
    add: (coming, hand) => {
      // It may reject before its turn.
      const settled = coming.then(
        (value) => ({ value }),
        (error: unknown) => void onError(error),
      );
      last = last
        .then(async () => {
          const came = await settled;
          if (came) hand(came.value);
        })
        .catch(onError);
    },
    settled: () => last,
  };
}
