/** Something to be published. */
export interface Outgoing {
  readonly channel: string;
  readonly text: string;
}

/** Sends what is published in batches, one at a time, and forgets what it cannot send soon. */
export interface PublishQueue {
  /** Never waits or fails. */
  push(outgoing: Outgoing): void;
  /** Sends on when the server is back. */
  resume(): void;
  /** Resolves when nothing waits, or after `limitMs`. */
  flushed(limitMs: number): Promise<void>;
}

/** What the queue works with. */
export interface PublishQueueDeps {
  readonly isReady: () => boolean;
  readonly send: (batch: readonly Outgoing[]) => Promise<unknown>;
  /** What is sent, before anything else, once it can be sent again after something was forgotten. */
  readonly lossNotice: Outgoing;
  /** Told how many were forgotten just now. */
  readonly onForgotten?: (count: number) => void;
}

/** About 10 MB at the worst, when every event is as long as can be. */
const MOST_WAITING = 2_000;
const MOST_IN_BATCH = 200;
/** Whoever would hear later than this has more from fetching again. */
const LONGEST_WAIT_MS = 2_000;
const PAUSE_MS = 50;

/** Makes an empty queue. A batch that failed is sent again while its events are young. */
export function createPublishQueue(deps: PublishQueueDeps): PublishQueue {
  let waiting: (Outgoing & { readonly at: number })[] = [];
  let sending = false;
  let lost = false;
  const idle = new Set<() => void>();

  function forgetOld(): void {
    const oldest = performance.now() - LONGEST_WAIT_MS;
    const kept = waiting.filter(({ at }) => at >= oldest);
    forget(waiting.length - kept.length);
    waiting = kept;
  }

  function forget(count: number): void {
    if (count === 0) return;
    lost = true;
    deps.onForgotten?.(count);
  }

  async function run(): Promise<void> {
    if (sending || !deps.isReady()) return;
    sending = true;
    while (deps.isReady()) {
      forgetOld();
      if (waiting.length === 0 && !lost) break;
      const batch = waiting.splice(0, MOST_IN_BATCH);
      const tellsLoss = lost;
      try {
        await deps.send(tellsLoss ? [deps.lossNotice, ...batch] : batch);
        if (tellsLoss) lost = false;
      } catch {
        waiting.unshift(...batch);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
    sending = false;
    if (waiting.length === 0) for (const done of idle) done();
  }

  return {
    push: (outgoing) => {
      waiting.push({ ...outgoing, at: performance.now() });
      if (waiting.length > MOST_WAITING) {
        waiting.shift();
        forget(1);
      }
      void run();
    },
    resume: () => void run(),
    flushed: (limitMs) =>
      new Promise((resolve) => {
        if (waiting.length === 0 && !sending) return resolve();
        const timer = setTimeout(done, limitMs);
        function done(): void {
          clearTimeout(timer);
          idle.delete(done);
          resolve();
        }
        idle.add(done);
      }),
  };
}
