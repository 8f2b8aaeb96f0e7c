import { NOISES, type NoiseName } from './noise.ts';
import type { Step } from './steps.ts';

/** A failing history for people: what happened, what was wrong after it, and how to see it again. */
export interface Telling {
  readonly seed: number;
  readonly salt: number;
  readonly steps: readonly Step[];
  readonly only: readonly number[];
  readonly without: readonly NoiseName[];
  readonly found: readonly string[];
  readonly mutation?: string;
}

/** The lines of a failure. */
export function tell(telling: Telling): string {
  const { seed, steps, only, without, found } = telling;
  const noises = NOISES.filter((name) => !without.includes(name));
  return [
    `seed ${seed} ends in a world that breaks its promises. The shortest history that still does:`,
    ...only.map((i) => `  ${tellStep(steps[i] as Step)}`),
    `  with ${noises.length === 0 ? 'no noise' : noises.join(', ')}`,
    'Found:',
    ...found.map((line) => `  ${line}`),
    `Replay: ${replayCommand(telling)}`,
  ].join('\n');
}

function tellStep({ at, do: what, ...rest }: Step): string {
  const params = Object.entries(rest).map(([name, value]) => `${name} ${value}`);
  return `${String(at).padStart(7)} ms  ${what}${params.length > 0 ? `: ${params.join(', ')}` : ''}`;
}

function replayCommand({ seed, salt, steps, only, without, mutation }: Telling): string {
  const parts = [`npm run simulate -- --seed ${seed} --steps ${steps.length}`];
  if (salt > 0) parts.push(`--salt ${salt}`);
  if (only.length < steps.length) parts.push(`--only ${only.join(',') || 'none'}`);
  if (without.length > 0) parts.push(`--without "${without.join(',')}"`);
  if (mutation !== undefined) parts.push(`--mutation "${mutation}"`);
  return `${parts.join(' ')} --trace`;
}
