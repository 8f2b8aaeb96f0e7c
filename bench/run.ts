import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Figure, isQuick } from './report.ts';

/**
 * Runs the benchmarks that are named, or all: `npm run bench -- [--quick] [--save] [name…]`. Each is a
 * process of its own and prints JSON lines; a table with the ratios of `baseline.json` follows them.
 * `--save` makes this run's ratios the baseline. One runs after the other, so that none disturbs
 * what another measures; with `--quick` nothing is measured well, and two run at once. Exits with 1
 * when a benchmark does.
 */
const BENCHMARKS = [
  'cost',
  'throughput',
  'latency',
  'growth',
  'caches',
  'event-streams',
  'sealing',
];
const BASELINE = fileURLToPath(new URL('baseline.json', import.meta.url));

const options = process.argv.slice(2).filter((one) => one.startsWith('--'));
const named = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const isSaving = options.includes('--save');
const unknown = named.filter((name) => !BENCHMARKS.includes(name));
if (unknown.length > 0) {
  console.error(`there is no benchmark ${unknown.join(', ')}; there are ${BENCHMARKS.join(', ')}`);
  process.exit(2);
}
if (isSaving && isQuick) {
  console.error('--quick measures nothing that is worth keeping: leave out --save');
  process.exit(2);
}
const before: Record<string, number> = existsSync(BASELINE)
  ? JSON.parse(readFileSync(BASELINE, 'utf8'))
  : {};
const wanted = named.length > 0 ? named : BENCHMARKS;
const figuresOf = new Map(wanted.map((name): [string, Figure[]] => [name, []]));
let failed = 0;
const waiting = wanted.values();
const lanes = Array.from({ length: isQuick ? 2 : 1 }, async () => {
  for (const name of waiting) if (!(await runBenchmark(name))) failed += 1;
});
await Promise.all(lanes);
const figures = [...figuresOf.values()].flat();
printTable();
if (isSaving) {
  const ratios = Object.fromEntries(figures.map((figure) => [idOf(figure), figure.ratio]));
  writeFileSync(BASELINE, `${JSON.stringify({ ...before, ...ratios }, null, 2)}\n`);
}
process.exit(failed > 0 ? 1 : 0);

async function runBenchmark(name: string): Promise<boolean> {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  for await (const line of createInterface(child.stdout)) {
    console.log(line);
    const figure = line.startsWith('{') ? (JSON.parse(line) as Partial<Figure>) : {};
    if (figure.ratio !== undefined) figuresOf.get(name)?.push(figure as Figure);
  }
  const code = await ended;
  if (code !== 0) console.error(`the benchmark ${name} failed`);
  return code === 0;
}

function idOf({ name, limit_name }: Figure): string {
  return `${name} / ${limit_name}`;
}

function printTable(): void {
  const header = ['benchmark', 'value', 'unit', 'ratio', 'was', 'to'];
  const rows = figures.map((figure) => [
    figure.name,
    String(figure.value),
    figure.unit,
    String(figure.ratio),
    String(before[idOf(figure)] ?? ''),
    `${figure.limit_name} (${figure.limit_value})`,
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => (row[column] as string).length)),
  );
  const isNumber = (column: number): boolean => [1, 3, 4].includes(column);
  console.log('');
  for (const row of [header, ...rows]) {
    const cells = row.map((cell, column) => {
      const width = widths[column] as number;
      return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    console.log(cells.join('  ').trimEnd());
  }
}
