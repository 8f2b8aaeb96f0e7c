import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** Makes sure that tests can start a Postgres server: Debian's package when we are root. Answers whether they can. */
export function ensurePostgresServer() {
  if (process.env.PG_BIN || isInstalled()) return true;
  if (process.getuid?.() !== 0) return false;
  console.log('  installing Postgres (once) …');
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'ignore' });
  apt('update', '-qq');
  apt('install', '-y', '-qq', 'postgresql');
  return isInstalled();
}

function isInstalled() {
  if (!existsSync(DEBIAN)) return false;
  return readdirSync(DEBIAN).some((version) => existsSync(join(DEBIAN, version, 'bin/initdb')));
}
