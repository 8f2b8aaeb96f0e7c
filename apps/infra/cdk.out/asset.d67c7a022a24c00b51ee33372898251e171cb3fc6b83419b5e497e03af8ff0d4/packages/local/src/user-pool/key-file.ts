import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Reads a file of secrets; the first time it is made, readable by its owner only. Of several makers
 * at once one wins and all answer the same.
 */
export async function readOrMakeKeyFile<T>(path: string, make: () => Promise<T>): Promise<T> {
  const found = await readKeyFile<T>(path);
  if (found !== undefined) return found;
  const draft = `${path}.new-${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(draft, JSON.stringify(await make()), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readKeyFile<T>(path)) as T;
}

/** Undefined when there is none. */
export async function readKeyFile<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as T);
}
