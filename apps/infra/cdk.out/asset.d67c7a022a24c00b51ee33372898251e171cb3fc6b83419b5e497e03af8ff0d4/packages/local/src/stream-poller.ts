import { followStream, type StreamFollowerDeps } from './stream-follower.ts';
import { createPace, errorPause } from './stream-pace.ts';

/** What the poller works with. */
export interface StreamPollerDeps extends StreamFollowerDeps {
  /** Told once of each failure of a run of failures; the poller goes on by itself. */
  readonly onError: (error: unknown) => void;
}

/** A running poller. */
export interface StreamPoller {
  /** Looks now instead of after the pause of an idle stream. */
  nudge(): void;
  /** Resolves when all that was in the stream at the call has been dealt with. */
  drained(): Promise<void>;
  /** Resolves when the batch in hand is done. */
  stop(): Promise<void>;
}

const NO_TABLE_PAUSE_MS = 500;

/**
 * Feeds the table's stream to the projection, from where the checkpoint file says. A record is
 * handed over at least once; a crash repeats what came after the last checkpoint. It outlives
 * everything: no table, another table, an engine that is away.
 */
export function startStreamPoller(deps: StreamPollerDeps): StreamPoller {
  const pace = createPace();
  let waiting: (() => void)[] = [];
  let failures = 0;
  const said = new Set<string>();
  const done = run();
  return {
    nudge: pace.nudge,
    drained: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        pace.nudge();
      }),
    stop: () => {
      pace.stop();
      return done;
    },
  };

  async function run(): Promise<void> {
    while (!pace.stopped.aborted) {
      try {
        const arn = await deps.findStreamArn();
        if (arn === undefined) await pace.pause(NO_TABLE_PAUSE_MS);
        else await followStream(deps, arn, { pace, onLook });
      } catch (error) {
        if (pace.stopped.aborted) return;
        sayOnce(error);
        await pace.pause(errorPause(failures));
        failures += 1;
      }
    }
  }

  /** Who waits from before a look that finds nothing has seen it all. */
  function onLook(): (nothingNew: boolean) => void {
    const asking = waiting;
    return (nothingNew) => {
      failures = 0;
      said.clear();
      if (!nothingNew) return;
      const asked = new Set(asking);
      waiting = waiting.filter((resolve) => !asked.has(resolve));
      for (const resolve of asked) resolve();
    };
  }

  function sayOnce(error: unknown): void {
    if (!said.has(String(error))) deps.onError(error);
    said.add(String(error));
  }
}
