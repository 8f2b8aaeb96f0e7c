import type { Build } from './build.ts';

const PREFIX = 'cruddur-';
const PAGE = '/index.html';

/** Keeps a build's files. Fails, leaving nothing, unless all of its shell could be had. */
export async function keepBuild(build: Build): Promise<void> {
  const cache = await caches.open(PREFIX + build.version);
  try {
    await cache.put(PAGE, await fetchPage(build.version));
    await cache.addAll([...build.shell]);
  } catch (error) {
    await caches.delete(PREFIX + build.version);
    throw error;
  }
  await Promise.allSettled(build.rest.map((file) => cache.add(file)));
}

/**
 * Deletes other builds. While pages are open the one before stays: they may be of it, and ask for
 * more of its files.
 */
export async function forgetOthers(build: Build, arePagesOpen: boolean): Promise<void> {
  const own = PREFIX + build.version;
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== own);
  // Caches are listed in the order in which they were made.
  const gone = arePagesOpen ? others.slice(0, -1) : others;
  await Promise.all(gone.map((name) => caches.delete(name)));
}

/** The page of a build, which is the same for every address. */
export async function findPage(build: Build): Promise<Response | undefined> {
  return (await caches.open(PREFIX + build.version)).match(PAGE);
}

/** A file of a build, or of one before; from the network if it is not kept. */
export async function getFile(build: Build, path: string): Promise<Response> {
  const own = await caches.open(PREFIX + build.version);
  const options = { ignoreVary: true };
  return (await own.match(path, options)) ?? (await caches.match(path, options)) ?? fetch(path);
}

/** In the middle of a deployment a worker may find the page of another build. */
async function fetchPage(version: string): Promise<Response> {
  const page = await fetch(PAGE, { cache: 'reload' });
  const isOurs = page.ok && (await page.clone().text()).includes(`"${version}"`);
  if (!isOurs) throw new Error('the page that is served is not of this build');
  return page;
}
