import { parseArgs } from 'node:util';
import { readSettings } from '../settings.ts';

/** What `npm run deploy` and `npm run destroy` were called with. */
export interface DeployArguments {
  readonly command: 'deploy' | 'destroy';
  readonly yes: boolean;
  /** Builds and synthesises, and asks AWS nothing. */
  readonly dryRun: boolean;
  /** What `-c` and `--profile` choose, on top of what was chosen before. */
  readonly settings: Readonly<Record<string, string>>;
}

const USAGE = `npm run deploy -- [--profile small|standard] [-c name=value …] [--yes] [--dry-run]
npm run destroy -- [--yes]
What can be chosen with -c is in apps/infra/src/settings.ts; a choice stays until it is changed.`;

/** @throws {Error} with one line that says what is wrong */
export function readArguments(
  argv: readonly string[],
  chosenBefore: Readonly<Record<string, string>> = {},
): DeployArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      profile: { type: 'string' },
      context: { type: 'string', short: 'c', multiple: true, default: [] },
      yes: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [command = 'deploy', ...rest] = positionals;
  if ((command !== 'deploy' && command !== 'destroy') || rest.length > 0) throw new Error(USAGE);
  const settings: Record<string, string> = {
    ...chosenBefore,
    ...Object.fromEntries(values.context.map(readPair)),
    ...(values.profile !== undefined && { profile: values.profile }),
  };
  readSettings((name) => settings[name]);
  return { command, yes: values.yes, dryRun: values['dry-run'], settings };
}

function readPair(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Error(`-c takes name=value, not ${text}`);
  return [text.slice(0, at), text.slice(at + 1)];
}
