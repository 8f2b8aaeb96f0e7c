import type { Message } from '@cruddur/contract/schemas';

/** Messages that follow each other in their log, ascending. */
export type Run = readonly Message[];

/** As many messages as a run holds: ten screens and more, whichever way one scrolls. */
export const MAX_RUN = 300;

/** Those of the messages, ascending, that follow a seq without a gap. */
export function runUpFrom(seq: number, sorted: Run): Message[] {
  const run: Message[] = [];
  for (const message of sorted) if (message.seq === seq + run.length + 1) run.push(message);
  return run;
}

/** Those of the messages, ascending, that lead up to a seq without a gap. */
export function runDownFrom(seq: number, sorted: Run): Message[] {
  const run: Message[] = [];
  for (const message of [...sorted].reverse()) {
    if (message.seq === seq - run.length - 1) run.push(message);
  }
  return run.reverse();
}

/** The unbroken end of some messages, ascending. */
export function longestRunFromEnd(sorted: Run): Message[] {
  const last = sorted.at(-1);
  return last === undefined ? [] : [...runDownFrom(last.seq, sorted), last];
}

/** At most `MAX_RUN` messages of a run, those around a seq; the same run when it is not longer. */
export function cutAround(run: Run, seq: number): Run {
  if (run.length <= MAX_RUN) return run;
  const at = seq - (run[0] as Message).seq;
  const from = Math.min(Math.max(0, at - MAX_RUN / 2), run.length - MAX_RUN);
  return run.slice(from, from + MAX_RUN);
}
