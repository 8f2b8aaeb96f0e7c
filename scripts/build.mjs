import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'apps/cli/dist');
// One for each process: two that build at once must not take from each other.
const DRAFT = join(ROOT, 'apps/cli/dist-draft', String(process.pid));
const STAMP = join(DIST, 'build-stamp');

/** Builds the admin command and the page unless what is there was made from these very sources. */
export async function ensureBuilt({ force = false, log = () => {} } = {}) {
  const print = fingerprint();
  if (!force && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === print) return false;
  log('  building …');
  rmSync(DRAFT, { recursive: true, force: true });
  const [{ build: bundle }, { build: buildPage }] = await Promise.all([
    import('tsdown'),
    import('vite'),
  ]);
  await bundle({
    config: join(ROOT, 'tsdown.config.ts'),
    entry: { main: join(ROOT, 'apps/cli/src/main.ts') },
    outDir: DRAFT,
    logLevel: 'warn',
  });
  const { NODE_ENV } = process.env;
  await buildPage({ root: join(ROOT, 'apps/web'), logLevel: 'warn' });
  // It leaves `production` there, which what is started next from here must not inherit.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  cpSync(join(ROOT, 'apps/web/dist'), join(DRAFT, 'web'), {
    recursive: true,
    // What the bundler notes about a build is for our own scripts.
    filter: (path) => !path.endsWith('.vite'),
  });
  cpSync(join(ROOT, 'packages/core/src/user/migrations'), join(DRAFT, 'migrations'), {
    recursive: true,
  });
  writeFileSync(join(DRAFT, 'build-stamp'), print);
  // Somebody else was faster, and may be loading from it just now.
  if (!force && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === print) {
    rmSync(DRAFT, { recursive: true, force: true });
    return true;
  }
  // In one step, so that a stack that runs from here never serves half a page.
  rmSync(DIST, { recursive: true, force: true });
  renameSync(DRAFT, DIST);
  return true;
}

/** What the build is made from, by path, size and time of change. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'tsdown.config.ts', 'packages', 'apps']) {
    addFiles(join(ROOT, name), hash);
  }
  return hash.digest('hex');
}

function addFiles(path, hash) {
  const stat = statSync(path);
  if (!stat.isDirectory()) {
    hash.update(`${relative(ROOT, path)} ${stat.size} ${stat.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (
      !['node_modules', 'dist', 'dist-draft', 'coverage'].includes(name) &&
      !/\.test\.tsx?$/.test(name)
    ) {
      addFiles(join(path, name), hash);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureBuilt({ force: process.argv.includes('--force'), log: console.log });
}
