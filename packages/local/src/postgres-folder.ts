import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const PGLITE = '@electric-sql/pglite';

/**
 * Makes an empty database's folder unless there is one. To make one from nothing takes PGlite seconds of
 * CPU, to copy it a tenth of one: so the first is kept with the installed packages, for each version of
 * PGlite. Whoever is killed meanwhile leaves no half of a database.
 */
export async function ensurePostgresFolder(
  folder: string,
  cache: string = findCache(),
): Promise<void> {
  if (existsSync(folder)) return;
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  const kept = await keptFolder(cache);
  // Where nothing can be kept it is made in its place.
  if (kept === undefined) await makeEmpty(draft);
  else await cp(kept, draft, { recursive: true });
  await rename(draft, folder);
}

/** The folder to copy, made if it is not there; undefined where packages are installed read-only. */
async function keptFolder(cache: string): Promise<string | undefined> {
  const kept = join(cache, `postgres-${await findVersion()}`);
  if (existsSync(kept)) return kept;
  const draft = `${kept}.${randomUUID()}`;
  const isWritable = await mkdir(cache, { recursive: true }).then(
    () => true,
    () => false,
  );
  if (!isWritable) return undefined;
  try {
    await makeEmpty(draft);
    // Of several that make it at the same time the first stays.
    await rename(draft, kept).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(kept)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return kept;
}

async function makeEmpty(folder: string): Promise<void> {
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create(folder);
  await database.close();
}

/** Beside the installed packages. */
function findCache(): string {
  return join(findPackages(), '.cache', 'cruddur');
}

async function findVersion(): Promise<string> {
  const manifest = join(findPackages(), PGLITE, 'package.json');
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}

function findPackages(): string {
  const entry = createRequire(import.meta.url).resolve(PGLITE);
  return entry.slice(0, entry.lastIndexOf(join(PGLITE)));
}
