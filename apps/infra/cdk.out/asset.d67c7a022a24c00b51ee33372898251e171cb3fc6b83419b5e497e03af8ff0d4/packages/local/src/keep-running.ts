import { setTimeout as delay } from 'node:timers/promises';

const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const SOUND_AFTER_MS = 10_000;

/** One life of something that can die by itself. */
export interface Run {
  /** Resolves, never rejects, when nothing of it is left; to the last that it said. */
  readonly ended: Promise<string>;
  /** Resolves when nothing of it is left. */
  stop(): Promise<void>;
}

export interface KeptRunning<R extends Run> {
  /** The present life, or the last one while the next is being started. */
  current(): R;
  /** For good. Safe to call again. */
  stop(): Promise<void>;
}

export interface KeepRunningOptions<R extends Run> {
  readonly relaunch: () => Promise<R>;
  readonly onDeath: (lastWords: string) => void;
  /** A failed restart, one line; it is tried again. */
  readonly log: (line: string) => void;
}

/** Starts it again whenever it dies, after a pause that doubles from 0.1 to 5 s while it keeps dying. */
export function keepRunning<R extends Run>(
  first: R,
  options: KeepRunningOptions<R>,
): KeptRunning<R> {
  const stopping = new AbortController();
  let run = first;
  const supervise = async (): Promise<void> => {
    for (let deaths = 1; ; deaths += 1) {
      const since = Date.now();
      const lastWords = await run.ended;
      if (stopping.signal.aborted) return;
      if (Date.now() - since > SOUND_AFTER_MS) deaths = 1;
      options.onDeath(lastWords);
      const next = await restart(options, deaths, stopping.signal);
      if (next === undefined) return;
      run = next;
    }
  };
  const supervised = supervise();
  return {
    current: () => run,
    async stop() {
      stopping.abort();
      await run.stop();
      await supervised;
    },
  };
}

/** Tries until it runs; undefined when told to stop first. */
async function restart<R extends Run>(
  { relaunch, log }: KeepRunningOptions<R>,
  deaths: number,
  stopping: AbortSignal,
): Promise<R | undefined> {
  for (let tries = deaths; ; tries += 1) {
    await delay(pauseBefore(tries), undefined, { signal: stopping }).catch(() => {});
    if (stopping.aborted) return undefined;
    const run = await relaunch().catch((error: Error) => log(error.message));
    if (run === undefined) continue;
    if (!stopping.aborted) return run;
    await run.stop();
    return undefined;
  }
}

function pauseBefore(tries: number): number {
  return Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** Math.min(tries - 1, 10));
}
