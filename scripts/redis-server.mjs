import { spawnSync } from 'node:child_process';
import { ensureDebianPackage } from './debian-package.mjs';

/** Makes sure that tests can start a Redis server. Answers whether they can. */
export function ensureRedisServer() {
  return Boolean(process.env.REDIS_SERVER) || ensureDebianPackage('redis-server', isInstalled);
}

function isInstalled() {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}
