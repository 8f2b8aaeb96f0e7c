import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LocalStackError } from './errors.ts';
import { takeProcessLock } from './process-lock.ts';

/** The folder that holds everything the embedded stack keeps, locked by this process. */
export interface DataFolder {
  /** Absolute. */
  readonly dir: string;
  /** Lets the next process in. Safe to call again, and from an `exit` listener. */
  release(): void;
}

/**
 * Makes the folder if need be and locks it. The embedded Postgres has no lock of its own: two
 * processes on one folder destroy each other's rows, hence no way around this one.
 * A lock that a killed process left is taken over.
 * @throws {LocalStackError} `data_folder_in_use`, naming the folder and the process that has it;
 *   `data_folder_unusable` when it cannot be made or written.
 */
export async function openDataFolder(dir: string): Promise<DataFolder> {
  const absolute = resolve(dir);
  const outcome = await lockFolder(absolute);
  if ('lock' in outcome) return { dir: absolute, release: outcome.lock.release };
  throw new LocalStackError(
    'data_folder_in_use',
    `The data folder ${absolute} is in use by process ${outcome.holder.pid}: stop that one first, or choose another folder.`,
  );
}

async function lockFolder(dir: string): ReturnType<typeof takeProcessLock> {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    return await takeProcessLock(join(dir, 'lock'));
  } catch (cause) {
    throw new LocalStackError(
      'data_folder_unusable',
      `The data folder ${dir} cannot be used: ${(cause as Error).message}`,
      { cause },
    );
  }
}
