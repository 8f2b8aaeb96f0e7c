import { spawnSync } from 'node:child_process';

/** Makes sure that tests can start a Redis server: Debian's package when we are root. Answers whether they can. */
export function ensureRedisServer() {
  if (process.env.REDIS_SERVER || isInstalled()) return true;
  if (process.getuid?.() !== 0) return false;
  console.log('  installing Redis (once) …');
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'ignore' });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'redis-server');
  return isInstalled();
}

function isInstalled() {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}
