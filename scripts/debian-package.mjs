import { spawnSync } from 'node:child_process';

/**
 * Makes sure that a program of a Debian package is there: installs the package when we are root.
 * `isThere` looks for the program. Answers whether it is there now.
 */
export function ensureDebianPackage(name, isThere) {
  if (isThere()) return true;
  if (process.getuid?.() !== 0) return false;
  console.log(`  installing ${name} (once) …`);
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'ignore' });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', name);
  return isThere();
}
