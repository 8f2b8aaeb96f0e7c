import { progress } from '@clack/prompts';

/** A bar on a terminal, silence elsewhere. */
export interface ProgressBar {
  update(done: number, total: number): void;
  end(message: string): void;
}

const STEPS = 100;

/** Starts a bar named by what is being done. */
export function startProgress(title: string): ProgressBar {
  if (!process.stderr.isTTY) return { update: () => {}, end: (message) => console.error(message) };
  const bar = progress({ max: STEPS, output: process.stderr });
  let shown = 0;
  bar.start(title);
  return {
    update: (done, total) => {
      const reached = Math.floor((done / Math.max(1, total)) * STEPS);
      if (reached <= shown) return;
      bar.advance(reached - shown, `${title}: ${done} of ${total}`);
      shown = reached;
    },
    end: (message) => bar.stop(message),
  };
}
