import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Checks the types of every project, as many at once as there are cores. The longest comes first. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TSC = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const PROJECTS = ['.', 'apps/infra', 'apps/web', 'apps/web/src/service-worker'].values();

await Promise.all(
  Array.from({ length: Math.min(4, availableParallelism()) }, async () => {
    for (const project of PROJECTS) await check(project);
  }),
);

function check(project) {
  const child = spawn(process.execPath, [TSC, '-p', project], { cwd: ROOT, stdio: 'inherit' });
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
      resolve();
    }),
  );
}
