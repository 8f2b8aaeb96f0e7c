import { setMaxListeners } from 'node:events';

/** What a shell expects of a command that Ctrl-C ended. */
export const INTERRUPTED = 130;

/** The first signal aborts; a second one ends the process. `ignore` gives the signals back. */
export function listenForInterruption() {
  const controller = new AbortController();
  // Every wait of a walk listens, hundreds at once.
  setMaxListeners(0, controller.signal);
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  return {
    signal: controller.signal,
    ignore: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
