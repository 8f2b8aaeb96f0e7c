import { NOISES, type NoiseName } from './noise.ts';
import { type HistoryOptions, type Outcome, simulate } from './simulate.ts';

/** A failing history that could not be made shorter. */
export interface Shrunk {
  readonly salt: number;
  readonly only: readonly number[];
  readonly without: readonly NoiseName[];
  readonly outcome: Outcome;
}

/** A shorter history draws other noise, so each is given some chances to fail as well. */
const SALTS = 6;

/**
 * Takes away whatever the failure does not need: kinds of noise, then steps, by ever smaller
 * pieces, until nothing more goes. What is left still fails, perhaps in another way than the whole.
 */
export async function shrink(options: HistoryOptions, failed: Outcome): Promise<Shrunk> {
  let best: Shrunk = {
    salt: options.salt ?? 0,
    only: failed.steps.map((_, i) => i).filter((i) => options.only?.has(i) ?? true),
    without: options.without ?? [],
    outcome: failed,
  };
  const accepts = async (only: readonly number[], without: readonly NoiseName[]) => {
    for (let i = 0; i < SALTS; i += 1) {
      const salt = best.salt + i;
      const outcome = await simulate({ ...options, salt, only: new Set(only), without });
      if (outcome.found.length === 0) continue;
      best = { salt, only, without, outcome };
      return true;
    }
    return false;
  };
  for (let length = Number.POSITIVE_INFINITY; best.only.length < length; ) {
    length = best.only.length;
    for (const name of NOISES) {
      if (!best.without.includes(name)) await accepts(best.only, [...best.without, name]);
    }
    await dropPieces(() => best, accepts);
  }
  return best;
}

async function dropPieces(
  best: () => Shrunk,
  accepts: (only: readonly number[], without: readonly NoiseName[]) => Promise<boolean>,
): Promise<void> {
  for (let piece = Math.ceil(best().only.length / 2); piece >= 1; piece = Math.floor(piece / 2)) {
    for (let start = 0; start < best().only.length; ) {
      const { only, without } = best();
      const rest = [...only.slice(0, start), ...only.slice(start + piece)];
      if (!(await accepts(rest, without))) start += piece;
    }
  }
}
