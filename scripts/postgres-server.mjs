import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDebianPackage } from './debian-package.mjs';

const DEBIAN = '/usr/lib/postgresql';

/** Makes sure that tests can start a Postgres server. Answers whether they can. */
export function ensurePostgresServer() {
  return Boolean(process.env.PG_BIN) || ensureDebianPackage('postgresql', isInstalled);
}

function isInstalled() {
  if (!existsSync(DEBIAN)) return false;
  return readdirSync(DEBIAN).some((version) => existsSync(join(DEBIAN, version, 'bin/initdb')));
}
