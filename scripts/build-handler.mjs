import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the Lambda function into one file, `handler.mjs`, with everything that it needs. A stack
 * on this machine does not run it, so `npm start` does not build it.
 * The argument is the folder that it goes to.
 */
async function buildHandler(outDir) {
  await build({
    config: false,
    entry: { handler: join(ROOT, 'apps/stream/src/handler.ts') },
    outDir,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtensions: () => ({ js: '.mjs' }),
    dts: false,
    minify: true,
    clean: false,
    hash: false,
    logLevel: 'warn',
    deps: { alwaysBundle: [/./] },
    outputOptions: { codeSplitting: false },
  });
  return join(outDir, 'handler.mjs');
}

console.log(await buildHandler(process.argv[2] ?? join(ROOT, 'apps/stream/dist')));
