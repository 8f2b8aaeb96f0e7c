import { onNpmGone } from '@cruddur/local/starters';

/** How to stop what was started, at most once. */
export interface Stopping {
  stop(): Promise<void>;
}

const STOP_LIMIT_MS = 25_000;

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
  // Asked to stop, as by whoever runs it: that it did is a success.
  process.on('SIGTERM', () => exit(0));
  process.on('SIGHUP', () => exit(129));
  onNpmGone(() => exit(1));
  return { stop };
}
