import { parseArgs } from 'node:util';

/** What one run is to be. */
export interface SoakOptions {
  readonly seconds: number;
  readonly seed: number;
  readonly clients: number;
  /** The command that makes the same run again. */
  readonly command: string;
}

const QUICK_SECONDS = 40;
/** So that everything is killed at least once. */
const SHORTEST_MINUTES = 0.25;

/** Reads the command line; what cannot be ends the process with 2 and one clear line. */
export function readOptions(args: readonly string[]): SoakOptions {
  try {
    return parse(args);
  } catch (error) {
    console.error(`soak: ${(error as Error).message}`);
    process.exit(2);
  }
}

function parse(args: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '5' },
      seed: { type: 'string' },
      clients: { type: 'string', default: '20' },
      quick: { type: 'boolean', default: false },
    },
  });
  const minutes = readNumber('minutes', values.minutes, SHORTEST_MINUTES);
  const clients = Math.floor(readNumber('clients', values.clients, 3));
  const seed = Math.floor(readNumber('seed', values.seed ?? `${randomSeed()}`, 0));
  const length = values.quick ? '--quick' : `--minutes ${minutes}`;
  return {
    seconds: values.quick ? QUICK_SECONDS : minutes * 60,
    seed,
    clients,
    command: `npm run soak -- ${length} --seed ${seed} --clients ${clients}`,
  };
}

function readNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= least) return value;
  throw new RangeError(`--${name} must be a number of at least ${least}, not ${text}`);
}

function randomSeed(): number {
  return Math.floor(Math.random() * 1_000_000);
}
