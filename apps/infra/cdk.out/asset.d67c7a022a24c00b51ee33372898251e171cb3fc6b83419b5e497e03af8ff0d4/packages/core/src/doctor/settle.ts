import type { Finding, FindingCode } from '../conversation/finding.ts';
import { dueOf } from '../conversation/inspect.ts';
import type { LogSummary } from '../conversation/inspect-log.ts';
import type { RowItem } from '../table/items.ts';
import type { Table } from '../table/table.ts';
import { type Look, lookAtRows } from './look.ts';

/** What settling needs. */
export interface SettleDeps {
  readonly table: Table;
  readonly pause: (ms: number) => Promise<void>;
  /** How long a row may stand still behind its log before that is a finding. */
  readonly patienceMs: number;
  /** Mends rows and answers how many it wrote; undefined when nothing may be written. */
  readonly mend:
    | ((rows: readonly RowItem[], findings: readonly Finding[]) => Promise<number>)
    | undefined;
}

/** A finding that holds, and whether it was mended. */
export interface Verdict {
  readonly finding: Finding;
  readonly isMended: boolean;
}

/** What the projection, which runs behind the log, makes good by itself. */
const LAGS: ReadonlySet<FindingCode> = new Set(['row_behind', 'sent_seq_wrong']);
/** In parts of the patience. The first looks come soon, since most rows lag for a moment only. */
const FIRST_WAIT = 1 / 64;
const LONGEST_WAIT = 1 / 4;
/** A conversation that never stands still must not be looked at for ever. */
const LONGEST_WATCH = 10;
const MENDS = 5;

/**
 * Tells damage from lag: a row that is behind where the log ended at the first look is looked at
 * again, and counts only when it has not moved for `patienceMs`. Then mends it, if that is
 * asked for. `isOurs` says which findings are the caller's to report.
 */
export async function settle(
  deps: SettleDeps,
  log: LogSummary,
  isOurs: (finding: Finding) => boolean,
): Promise<Verdict[]> {
  const first = await lookAtRows(deps.table, log);
  const found: Finding[] = [...first.inNewMessages];
  const due = dueOf(log);
  const look = async (): Promise<Look> => {
    const next = await lookAtRows(deps.table, log, due);
    found.push(...next.inNewMessages);
    return next;
  };
  let seen = await waitForLag(deps, first, look);
  const wrong = seen.findings.filter(isOurs);
  for (let tries = 0; deps.mend !== undefined && tries < MENDS; tries += 1) {
    const ours = seen.findings.filter(isOurs);
    if (!ours.some((finding) => finding.repair !== undefined)) break;
    const written = await deps.mend(seen.rows, ours);
    const next = await look();
    // Nothing was written, and not because somebody else wrote: there is nothing more to be done.
    if (written === 0 && positionOf(next) === positionOf(seen)) break;
    seen = next;
  }
  const left = new Set(seen.findings.map(nameOf));
  return [
    ...found.filter(isOurs).map((finding) => ({ finding, isMended: false })),
    ...wrong.map((finding) => ({
      finding,
      isMended: deps.mend !== undefined && !left.has(nameOf(finding)),
    })),
  ];
}

async function waitForLag(deps: SettleDeps, first: Look, look: () => Promise<Look>): Promise<Look> {
  let seen = first;
  let waited = 0;
  for (let still = 0; still < 1 && waited < LONGEST_WATCH; ) {
    if (!seen.findings.some(({ code }) => LAGS.has(code))) return seen;
    const wait = Math.max(FIRST_WAIT, Math.min(LONGEST_WAIT, waited));
    await deps.pause(deps.patienceMs * wait);
    const next = await look();
    still = positionOf(next) === positionOf(seen) ? still + wait : 0;
    waited += wait;
    seen = next;
  }
  return seen;
}

function positionOf({ rows }: Look): string {
  return rows.map((row) => `${row.pk} ${row.version} ${row.last_seq} ${row.sent_seq}`).join();
}

function nameOf({ code, key }: Finding): string {
  return `${code} ${key.pk} ${key.sk}`;
}
