import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Mutation } from './mutations.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const ENTRY = fileURLToPath(new URL('./history-worker.ts', import.meta.url));

/**
 * Bundles the product's own source with the simulation around it into one file. A mutation is
 * applied to that source on its way; a patch whose text is not there exactly once fails.
 */
export async function bundleSimulation(outfile: string, mutation?: Mutation): Promise<void> {
  await build({
    entryPoints: [ENTRY],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'error',
    plugins: mutation === undefined ? [] : [mutating(mutation)],
  });
}

function mutating(mutation: Mutation): Plugin {
  const applied = new Set<string>();
  return {
    name: 'mutation',
    setup: (context) => {
      context.onLoad({ filter: /(packages|apps)\/.*\.ts$/ }, async ({ path }) => {
        const file = relative(ROOT, path);
        const patches = mutation.patches.filter((patch) => patch.file === file);
        if (patches.length === 0) return undefined;
        let contents = await readFile(path, 'utf8');
        for (const { find, replace } of patches) {
          if (contents.split(find).length !== 2) {
            throw new Error(`"${mutation.name}" no longer fits ${file}: ${find}`);
          }
          contents = contents.replace(find, () => replace);
        }
        applied.add(file);
        return { contents, loader: 'ts' };
      });
      context.onEnd(() => {
        const missed = mutation.patches.find(({ file }) => !applied.has(file));
        if (missed) throw new Error(`"${mutation.name}" patches ${missed.file}, which is not used`);
      });
    },
  };
}
