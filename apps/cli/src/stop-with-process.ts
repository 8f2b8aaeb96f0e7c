import { readFileSync } from 'node:fs';

/** How to stop what was started, at most once. */
export interface Stopping {
  stop(): Promise<void>;
}

const PARENT_CHECK_MS = 500;
const STOP_LIMIT_MS = 10_000;

/**
 * Stops in order on SIGINT, SIGTERM and SIGHUP, and when the npm that started us is gone, however
 * it ended. A second signal does not wait any longer.
 */
export function stopWithProcess(stopAll: () => Promise<void>): Stopping {
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= stopAll();
    return stopped;
  };
  const exit = (code: number): void => {
    if (stopped !== undefined) process.exit(code);
    setTimeout(() => process.exit(code), STOP_LIMIT_MS).unref();
    void stop().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', () => exit(130));
  process.on('SIGTERM', () => exit(143));
  process.on('SIGHUP', () => exit(129));
  if (process.env.npm_lifecycle_event !== undefined) {
    const starters = startersNow();
    setInterval(() => startersNow() !== starters && exit(1), PARENT_CHECK_MS).unref();
  }
  return { stop };
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
