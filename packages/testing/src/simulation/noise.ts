import type { Random } from '../random.ts';

/** What may go wrong at any moment. Each can be turned off, to see whether a failure needs it. */
export const NOISES = [
  'lost requests',
  'lost answers',
  'repeated requests',
  'slow links',
  'throttling',
  'stale reads',
  'doubled events',
  'doubled records',
  'reordered records',
  'cold caches',
  'lost cache calls',
  'stale cache values',
  'wrong clocks',
  'crashes after a write',
] as const;
export type NoiseName = (typeof NOISES)[number];

/** How often each kind of noise occurs now. */
export interface Noise {
  /** Whether this moment meets it. */
  strikes(name: NoiseName): boolean;
  /** Makes the next moment that can meet it meet it. */
  provoke(name: NoiseName): void;
  /** How long a message on a link is under way, in milliseconds. */
  latency(): number;
  /** Ends all noise for good. */
  stop(): void;
}

const RATES: Record<NoiseName, number> = {
  'lost requests': 0.03,
  'lost answers': 0.1,
  'repeated requests': 0.03,
  'slow links': 0.05,
  throttling: 0.02,
  'stale reads': 0.5,
  'doubled events': 0.05,
  'doubled records': 0.15,
  'reordered records': 0.15,
  'cold caches': 0.15,
  'lost cache calls': 0.15,
  'stale cache values': 0.15,
  'wrong clocks': 1,
  'crashes after a write': 0.03,
};

/** Draws the noise of one history: some are calm, some are much worse than the usual rates. */
export function createNoise(random: Random, without: readonly NoiseName[]): Noise {
  const level = random.pick([0, 0.5, 1, 1, 3]);
  const off = new Set<NoiseName>(without);
  const provoked = new Set<NoiseName>();
  let stopped = false;
  const strikes = (name: NoiseName): boolean => {
    const drawn = random.chance(Math.min(0.5, RATES[name] * level));
    const met = provoked.delete(name) || drawn;
    return met && !stopped && !off.has(name);
  };
  return {
    strikes,
    provoke: (name) => void provoked.add(name),
    latency: () => (strikes('slow links') ? random.int(200, 2_500) : random.int(1, 12)),
    stop: () => {
      stopped = true;
    },
  };
}
