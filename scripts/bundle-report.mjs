import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * Prints the scripts that stand between a person and their inbox, and fails when they are heavier
 * than the page may be. They are what the built page names, and what those import in turn.
 */
const DIST = fileURLToPath(new URL('../apps/web/dist', import.meta.url));
/** Of 1000 bytes, compressed as a plain server does it. */
const LIMIT_KB = 120;

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));
const page = readFileSync(join(DIST, 'index.html'), 'utf8');
const chunks = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
const started = manifest['src/app/start.tsx']?.file;

const loaded = new Set();
for (const file of [...named, started]) load(file);
for (const file of loaded) {
  // What is imported and not named comes a round trip later than it could.
  if (!named.includes(file)) fail(`${file} is needed at once, and the page does not name it`);
}

const sizes = [...loaded].map((file) => [file, gzipSync(readFileSync(join(DIST, file))).length]);
for (const [file, bytes] of sizes.sort(([, a], [, b]) => b - a)) print(bytes, file);
const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
print(total, `before the inbox, of ${LIMIT_KB} KB`);
if (total > LIMIT_KB * 1000) fail('the first load is too heavy');

function load(file) {
  const chunk = chunks.get(file);
  if (chunk === undefined) fail(`${file} is not in the manifest`);
  if (loaded.has(file)) return;
  loaded.add(file);
  for (const key of chunk.imports ?? []) load(manifest[key].file);
}

function print(bytes, what) {
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} KB  ${what}`);
}

function fail(why) {
  console.error(why);
  process.exit(1);
}
