import type { FindingCode } from '../conversation/finding.ts';

/** What was seen and found so far. */
export interface Tally {
  /** Logs with at least one message. */
  conversations: number;
  messages: number;
  rows: number;
  profiles: number;
  /** Items whose keys are of no known shape: no damage, but nothing of ours either. */
  unknown: number;
  readonly found: Partial<Record<FindingCode, number>>;
  /** How many of the findings are mended by now. */
  mended: number;
}

/** A tally at zero. */
export function newTally(): Tally {
  return { conversations: 0, messages: 0, rows: 0, profiles: 0, unknown: 0, found: {}, mended: 0 };
}

/** Adds what `more` counted to `tally`. */
export function addTally(tally: Tally, more: Tally): void {
  tally.conversations += more.conversations;
  tally.messages += more.messages;
  tally.rows += more.rows;
  tally.profiles += more.profiles;
  tally.unknown += more.unknown;
  tally.mended += more.mended;
  for (const [code, count] of Object.entries(more.found) as [FindingCode, number][]) {
    tally.found[code] = (tally.found[code] ?? 0) + count;
  }
}

/** All findings, mended or not. */
export function countFound(tally: Tally): number {
  return Object.values(tally.found).reduce((sum, count) => sum + count, 0);
}
