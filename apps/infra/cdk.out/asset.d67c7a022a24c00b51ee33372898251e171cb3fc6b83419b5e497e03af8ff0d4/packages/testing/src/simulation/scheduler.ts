import type { Random } from '../random.ts';

/** Owns time: nothing in a simulation waits but through it. */
export interface Scheduler {
  /** Virtual milliseconds since the start. */
  now(): number;
  /** Calls `run` after `ms`. Answers how to call it off. */
  after(ms: number, run: () => void): () => void;
  sleep(ms: number): Promise<void>;
  /** Runs what is due until the given time, one thing after another. */
  runUntil(time: number): Promise<void>;
  /** Whether so much has happened that nothing more is run: something goes round in circles. */
  isExhausted(): boolean;
}

/** A usual history takes two thousand. */
const MAX_STEPS = 30_000;

interface Entry {
  readonly time: number;
  readonly order: number;
  run: (() => void) | undefined;
}

/** Things that are due at the same time run in an order that the seed decides. */
export function createScheduler(random: Random): Scheduler {
  const heap: Entry[] = [];
  let time = 0;
  let steps = 0;
  const after = (ms: number, run: () => void): (() => void) => {
    const entry: Entry = { time: time + Math.max(0, ms), order: random.next(), run };
    push(heap, entry);
    return () => {
      entry.run = undefined;
    };
  };
  return {
    now: () => time,
    after,
    sleep: (ms) =>
      new Promise((resolve) => {
        after(ms, resolve);
      }),
    runUntil: async (end) => {
      await settled();
      for (let next = heap[0]; next !== undefined && next.time <= end; next = heap[0]) {
        if (steps === MAX_STEPS) return;
        pop(heap);
        if (next.run === undefined) continue;
        time = next.time;
        steps += 1;
        next.run();
        await settled();
      }
      time = Math.max(time, end);
    },
    isExhausted: () => steps === MAX_STEPS,
  };
}

/** All that can go on without time passing has gone on: promises run dry before an immediate. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order);
}

function push(heap: Entry[], entry: Entry): void {
  let i = heap.push(entry) - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!isBefore(entry, heap[parent] as Entry)) break;
    heap[i] = heap[parent] as Entry;
    i = parent;
  }
  heap[i] = entry;
}

function pop(heap: Entry[]): void {
  const last = heap.pop() as Entry;
  if (heap.length === 0) return;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Entry, heap[child] as Entry)) {
      child += 1;
    }
    if (!isBefore(heap[child] as Entry, last)) break;
    heap[i] = heap[child] as Entry;
    i = child;
  }
  heap[i] = last;
}
