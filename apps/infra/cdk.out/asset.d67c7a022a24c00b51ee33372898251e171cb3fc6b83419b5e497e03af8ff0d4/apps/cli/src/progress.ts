/** A bar on a terminal, silence elsewhere. */
export interface ProgressBar {
  update(done: number, total: number): void;
  /** Prints a line to standard output without tearing the bar. */
  print(line: string): void;
  end(message: string): void;
}

const WIDTH = 40;
const CLEAR = '\r\u001B[K';

/**
 * Starts a bar named by what is being done. It only writes: a bar that listens to the keyboard, as
 * that of @clack/prompts does, swallows Ctrl-C and ends the process with 0.
 */
export function startProgress(title: string): ProgressBar {
  if (!process.stderr.isTTY) {
    return { update: () => {}, print: console.log, end: (message) => console.error(message) };
  }
  let shown = '';
  const show = (line: string): void => {
    if (line !== shown) process.stderr.write(CLEAR + line);
    shown = line;
  };
  show(title);
  return {
    update: (done, total) => {
      const part = Math.min(1, done / Math.max(1, total));
      const bar = '━'.repeat(Math.floor(part * WIDTH)).padEnd(WIDTH, '─');
      show(`${bar} ${title}: ${Math.floor(part * 100)}%`);
    },
    print: (line) => {
      const bar = shown;
      show('');
      console.log(line);
      show(bar);
    },
    end: (message) => {
      show('');
      console.error(message);
    },
  };
}
