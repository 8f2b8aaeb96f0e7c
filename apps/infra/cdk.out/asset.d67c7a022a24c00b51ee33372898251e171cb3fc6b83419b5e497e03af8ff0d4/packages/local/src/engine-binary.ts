import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { LocalStackError } from './errors.ts';

/** Where to look; the defaults are this machine's. */
export interface EngineSearch {
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: string;
  readonly arch?: string;
}

/**
 * The path of the dynoxide program: the one that CRUDDUR_DYNOXIDE names, else the installed package
 * for this platform, else the one on PATH.
 * @throws {LocalStackError} `engine_missing`, saying what to do.
 */
export function findEngineBinary(search: EngineSearch = {}): string {
  const { env = process.env, platform = process.platform, arch = process.arch } = search;
  const file = platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';
  const named = env.CRUDDUR_DYNOXIDE;
  if (named) return requireExecutable(named);
  const binary =
    findInstalled(`@dynoxide/${platform}-${arch}`, file) ?? findOnPath(env.PATH ?? '', file);
  if (binary !== undefined) return binary;
  throw new LocalStackError(
    'engine_missing',
    `There is no DynamoDB engine for ${platform}-${arch} here. Install dynoxide (https://github.com/nubo-db/dynoxide) ` +
      'and put it on PATH or name it in CRUDDUR_DYNOXIDE; or run DynamoDB Local and set AWS_ENDPOINT_URL to its address.',
  );
}

function requireExecutable(path: string): string {
  if (isExecutable(path)) return path;
  throw new LocalStackError(
    'engine_missing',
    `CRUDDUR_DYNOXIDE names ${path}, which is not a program that can be run. Correct it, or unset it to use the installed engine.`,
  );
}

function findInstalled(packageName: string, file: string): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
    const binary = join(dirname(manifest), file);
    return isExecutable(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

function findOnPath(path: string, file: string): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, file)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
