import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { writeRdsCertificates } from './rds-certificates.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

// The argument is the folder that the API's server goes to. Packages from npm stay outside.
const outDir = process.argv[2] ?? join(ROOT, 'apps/api/dist');
mkdirSync(outDir, { recursive: true });
await build({
  config: join(ROOT, 'tsdown.config.ts'),
  entry: { server: join(ROOT, 'apps/api/src/server.ts') },
  outDir,
  logLevel: 'warn',
});
writeRdsCertificates(outDir);
console.log(join(outDir, 'server.js'));
