import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

/** A file of this folder as it is built for production: what runs sources without a build is slower. */
export async function bundle(name: string): Promise<string> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const outDir = fileURLToPath(new URL('dist', import.meta.url));
  const entry = { [name]: fileURLToPath(new URL(`${name}.ts`, import.meta.url)) };
  await build({ config: `${root}tsdown.config.ts`, entry, outDir, logLevel: 'warn' });
  cpSync(`${root}packages/core/src/user/migrations`, `${outDir}/migrations`, { recursive: true });
  return `${outDir}/${name}.js`;
}
