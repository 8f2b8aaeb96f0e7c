import { readFileSync } from 'node:fs';

const CHECK_MS = 500;

/**
 * Tells when the npm that started this process is gone, however it ended: no signal does when it is
 * killed. A process that npm did not start is left alone.
 */
export function onNpmGone(tell: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const starters = startersNow();
  const timer = setInterval(() => {
    if (startersNow() === starters) return;
    clearInterval(timer);
    tell();
  }, CHECK_MS);
  timer.unref();
}

/**
 * Our parent and its parent. npm starts scripts through a shell, and where that stays in between
 * (Debian's does) only the shell sees that npm is gone: it gets another parent.
 */
function startersNow(): string {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    return `${parent} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    // No /proc here: the parent alone has to do.
    return String(parent);
  }
}
