import { NOISES, type NoiseName } from './noise.ts';
import { type HistoryOptions, type Outcome, simulate } from './simulate.ts';

/** A failing history that cannot be made shorter. */
export interface Shrunk {
  readonly only: readonly number[];
  readonly without: readonly NoiseName[];
  readonly outcome: Outcome;
}

/**
 * Takes away whatever the failure does not need: kinds of noise first, then steps, by ever smaller
 * pieces. What is left still fails, perhaps in another way than the whole did.
 */
export async function shrink(options: HistoryOptions, failed: Outcome): Promise<Shrunk> {
  let only = failed.steps.map((_, i) => i).filter((i) => options.only?.has(i) ?? true);
  let without = [...(options.without ?? [])];
  let outcome = failed;
  const stillFails = async (steps: readonly number[], off: readonly NoiseName[]) => {
    const tried = await simulate({ ...options, only: new Set(steps), without: off });
    if (tried.found.length > 0) outcome = tried;
    return tried.found.length > 0;
  };
  for (const name of NOISES) {
    if (await stillFails(only, [...without, name])) without = [...without, name];
  }
  for (let piece = Math.ceil(only.length / 2); piece >= 1; piece = Math.floor(piece / 2)) {
    for (let start = 0; start < only.length; ) {
      const rest = [...only.slice(0, start), ...only.slice(start + piece)];
      if (await stillFails(rest, without)) only = rest;
      else start += piece;
    }
  }
  for (const name of NOISES) {
    if (without.includes(name)) continue;
    if (await stillFails(only, [...without, name])) without = [...without, name];
  }
  return { only, without, outcome };
}
