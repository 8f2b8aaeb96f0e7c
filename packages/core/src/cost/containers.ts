import type { Month } from './month.ts';
import type { Workload } from './workload.ts';

/** The containers that serve the API. */
export interface Containers {
  /** `small` is one of each; `standard` stands in two zones and grows. */
  readonly profile: 'small' | 'standard';
  /** How many there are on average over the month, and at the peak. */
  readonly average: number;
  readonly atPeak: number;
  /** The same without rounding up, and without what stands there anyhow. */
  readonly neededAtPeak: number;
  readonly cores: number;
  readonly gb: number;
}

/** The deployment adds a container when more of the others than this is used. */
const FILLED = 0.55;
const SMALL = { cores: 0.25, gb: 0.5 };
const STANDARD = { cores: 1, gb: 2, least: 2 };

/** How many containers a month needs. A `small` one does a quarter of what another does. */
export function containersOf(load: Workload, month: Month): Containers {
  const needed = containersFilled(load, month);
  const neededAtPeak = (needed * load.peak) / FILLED;
  if (needed * load.peak <= SMALL.cores) {
    return { profile: 'small', average: 1, atPeak: 1, neededAtPeak, ...SMALL };
  }
  const { least, ...size } = STANDARD;
  const grown = (count: number): number => Math.max(least, Math.ceil(count / FILLED));
  return {
    profile: 'standard',
    average: grown(needed),
    atPeak: grown(needed * load.peak),
    neededAtPeak,
    ...size,
  };
}

/** How many whole containers would be filled on average: by sends, or by streams that are open. */
function containersFilled(load: Workload, month: Month): number {
  return Math.max(
    month.sendsPerSecond / load.sendsPerContainer,
    month.peopleOnline / load.streamsPerContainer,
  );
}
