import { setTimeout as sleep } from 'node:timers/promises';

/** What can be killed. */
export type VictimKind = 'engine' | 'api' | 'processor';

/** One life of a process, ready when handed out. */
export interface Life {
  readonly pid: number;
  /** Resolves, never rejects, when it is gone; to how. */
  readonly ended: Promise<string>;
}

/** A process that is killed and started again. */
export interface Victim<L extends Life = Life> {
  readonly name: string;
  readonly kind: VictimKind;
  /** Undefined from the kill until it serves again. */
  life(): L | undefined;
  /** Resolves when it serves. Rejects when it cannot be started, however often tried. */
  start(): Promise<void>;
  /** SIGKILL. Resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM. Resolves to how it ended. */
  stop(): Promise<string | undefined>;
}

const MOST_STARTS = 20;

/** `onDeath` is told when it ends without having been killed; it is then started again. */
export function createVictim<L extends Life>(options: {
  readonly name: string;
  readonly kind: VictimKind;
  readonly launch: () => Promise<L>;
  readonly onDeath: (name: string, how: string) => void;
}): Victim<L> {
  const { name, kind, launch, onDeath } = options;
  let life: L | undefined;
  let over = false;
  return {
    name,
    kind,
    life: () => life,
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };

  async function start(): Promise<void> {
    over = false;
    const next = await launchPatiently(launch);
    life = next;
    void next.ended.then((how) => {
      if (over || life !== next) return;
      life = undefined;
      onDeath(name, how);
      start().catch((error: Error) => onDeath(name, error.message));
    });
  }

  async function end(signal: NodeJS.Signals): Promise<string | undefined> {
    const last = life;
    over = true;
    life = undefined;
    if (last === undefined) return undefined;
    try {
      process.kill(last.pid, signal);
    } catch {
      // It went away in between.
    }
    return last.ended;
  }
}

/** Its port may be held for a moment by the connections of the life before. */
async function launchPatiently<L>(launch: () => Promise<L>): Promise<L> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await launch();
    } catch (error) {
      if (tries === MOST_STARTS) throw error;
      await sleep(100 * tries);
    }
  }
}
