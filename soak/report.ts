import type { Units } from '@cruddur/core/cost/units';
import { countOf, type RunCost } from './check-cost.ts';
import type { Kills } from './killer.ts';
import type { Ledger } from './ledger.ts';
import type { SoakOptions } from './options.ts';
import type { Violation } from './violation.ts';

/** What the report is made of. */
export interface ReportDeps {
  readonly options: SoakOptions;
  readonly ledger: Ledger;
  readonly kills: Kills;
}

/** Shows how the run goes. */
export interface LiveReport {
  phase(name: string): void;
  /** No line after this. */
  stop(): void;
}

const LINE_EVERY_MS = 5_000;
const MOST_VIOLATIONS = 50;

/** One line that changes on a terminal; elsewhere a new line every five seconds. */
export function startLiveReport(deps: ReportDeps, out: NodeJS.WriteStream): LiveReport {
  const start = Date.now();
  let phase = 'start';
  const show = (): void => {
    const line = describe(deps, phase, Math.round((Date.now() - start) / 1_000));
    out.write(out.isTTY ? `\r\u001b[2K${line.slice(0, out.columns - 1)}` : `${line}\n`);
  };
  const timer = setInterval(show, out.isTTY ? 200 : LINE_EVERY_MS);
  return {
    phase: (name) => {
      phase = name;
      show();
    },
    stop: () => {
      clearInterval(timer);
      if (out.isTTY) out.write('\r\u001b[2K');
    },
  };
}

function describe({ ledger, kills }: ReportDeps, phase: string, seconds: number): string {
  const { acknowledged, retried } = ledger.counts;
  const waiting = ledger.sends.length - acknowledged;
  const killed = `${kills.engine} engine, ${kills.api} api, ${kills.processor} processor`;
  return (
    `${String(seconds).padStart(4)} s ${phase.padEnd(6)}  ${acknowledged} acknowledged, ` +
    `${waiting} waiting, ${retried} retried; killed ${killed}; ${ledger.violations.length} violations`
  );
}

/** The table at the end, the violations, and one JSON line. */
export function finalReport(
  { options, ledger, kills }: ReportDeps,
  seconds: number,
  cost?: RunCost,
): string {
  const { seed, clients } = options;
  const { acknowledged, retried } = ledger.counts;
  const { violations } = ledger;
  const counts = { acknowledged, retried, conversations: ledger.conversations().length };
  const killed = Object.entries(kills).map(([kind, count]) => [`killed ${kind}`, count]);
  const found = [...countKinds(violations)].map(([kind, count]) => [`  ${kind}`, count]);
  const total = ['violations', violations.length];
  const rows = [...Object.entries(counts), ...killed, ...costRows(cost), total, ...found];
  const shown = violations.slice(0, MOST_VIOLATIONS);
  const more = violations.length - shown.length;
  const run = { seed, seconds, clients, acknowledged, retried, kills };
  const json = { ...run, ...(cost && { cost: costJson(cost) }), violations: shown };
  return [
    ...rows.map(([name, value]) => `${String(name).padEnd(20)}${String(value).padStart(8)}`),
    ...shown.map(({ kind, detail }) => `  ${kind}: ${detail}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    JSON.stringify(more > 0 ? { ...json, more_violations: more } : json),
  ].join('\n');
}

function costRows(cost: RunCost | undefined): [string, number][] {
  if (cost === undefined) return [];
  const { counted, predicted, refused } = cost;
  return [
    ['writes', counted.writes],
    ['  by the model', predicted.writes],
    ['reads', counted.reads],
    ['  by the model', predicted.reads],
    ['refused writes', refused],
  ];
}

/** What was done, and how the model's units for it stand to the engine's. */
function costJson({ counted, predicted, steps, refused }: RunCost) {
  const kinds = [...new Set(steps.map(({ kind }) => kind))];
  const done = Object.fromEntries(kinds.map((kind) => [kind, countOf(steps, kind)]));
  const ratio = (kind: keyof Units): number => Number((predicted[kind] / counted[kind]).toFixed(4));
  return {
    done: { ...done, refused },
    ...{ counted, predicted },
    ratio: { writes: ratio('writes'), reads: ratio('reads') },
  };
}

function countKinds(violations: readonly Violation[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of violations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
