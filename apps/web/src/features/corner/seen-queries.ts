import type { RecordedQueries, TableOperation } from '@cruddur/contract/table-operations';

/** Capacity units, read and written. */
export interface Units {
  readonly read: number;
  readonly write: number;
}

/** What has been recorded since the corner was opened or cleared, oldest first. */
export interface SeenQueries {
  readonly entries: readonly RecordedQueries[];
  /** The number of the last one, seen or cleared away. */
  readonly after: number;
  readonly total: Units;
}

const KEPT = 200;
const NONE: Units = { read: 0, write: 0 };

/** Nothing seen yet. */
export const UNSEEN: SeenQueries = { entries: [], after: 0, total: NONE };

/** Adds what an answer holds, except what is known and what began before `since` (ms since 1970). */
export function takeQueries(
  seen: SeenQueries,
  answer: readonly RecordedQueries[],
  since: number,
): SeenQueries {
  const newer = answer.filter(({ n }) => n > seen.after);
  const last = newer.at(-1);
  if (last === undefined) return seen;
  const shown = newer.filter(({ at }) => at >= since);
  return {
    entries: [...seen.entries, ...shown].slice(-KEPT),
    after: last.n,
    total: add(seen.total, unitsOf(shown.flatMap(({ operations }) => operations))),
  };
}

/** Forgets all that is shown, and goes on with what is new. */
export function clearQueries(seen: SeenQueries): SeenQueries {
  return { ...UNSEEN, after: seen.after };
}

/** What began at a time or later, newest first; what the stream processor did in one go is one. */
export function queriesSince(seen: SeenQueries, since: number): readonly RecordedQueries[] {
  const groups: RecordedQueries[] = [];
  for (const entry of seen.entries) {
    if (entry.at < since) continue;
    const last = groups.at(-1);
    if (last && !last.request && !entry.request) {
      const operations = [...last.operations, ...entry.operations];
      groups[groups.length - 1] = { ...last, operations };
    } else groups.push(entry);
  }
  return groups.reverse();
}

/** What operations consumed together. */
export function unitsOf(operations: readonly TableOperation[]): Units {
  return operations.reduce(
    (sum, { read_units, write_units }) => add(sum, { read: read_units, write: write_units }),
    NONE,
  );
}

function add(a: Units, b: Units): Units {
  return { read: a.read + b.read, write: a.write + b.write };
}
