import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { writeRdsCertificates } from './rds-certificates.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const APPS = ['stream', 'post-confirmation', 'migration'];
const MIGRATIONS = join(ROOT, 'packages/core/src/user/migrations');

/**
 * Bundles an app’s Lambda function, `handler.mjs`, with everything that it needs
 * beside it. A stack on this machine does not run it, so `npm start` does not build it.
 */
async function buildHandler(app, outDir) {
  await build({
    config: false,
    entry: { handler: join(ROOT, 'apps', app, 'src/handler.ts') },
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
    // What not every deployment loads, tracing and the bus among it, lies beside it.
    outputOptions: { codeSplitting: true },
    // As ES modules packages leave out what is not used, and know the order in which they start.
    inputOptions: { resolve: { mainFields: ['module', 'main'] } },
  });
  if (app !== 'stream') writeRdsCertificates(outDir);
  if (app === 'migration') cpSync(MIGRATIONS, join(outDir, 'migrations'), { recursive: true });
  return join(outDir, 'handler.mjs');
}

// The arguments are an app and the folder that its bundle goes to; without any, all are built.
const [app, outDir] = process.argv.slice(2);
for (const name of app ? [app] : APPS) {
  console.log(await buildHandler(name, outDir ?? join(ROOT, 'apps', name, 'dist')));
}
