import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Makes sure that the browser tests have a browser: one that is installed, else Playwright's, else
 * Debian's package when we are root. Answers whether there is one.
 */
export async function ensureBrowser() {
  if (process.env.CHROMIUM || INSTALLED.some((path) => existsSync(path))) return true;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return true;
  console.log('  installing a browser (once) …');
  if (run('npx', ['playwright', 'install', 'chromium'])) return true;
  if (process.getuid?.() !== 0) return false;
  return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium']);
}

function run(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
