import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { type Filled, fillTable } from './growth-seed.ts';
import { type Ask, askOf, type Step } from './growth-steps.ts';
import { residentKbBelow } from './memory.ts';
import { isQuick, quantile, report, rounded } from './report.ts';

/**
 * What grows with a table: units and time of a page, a jump to a date, an inbox and a send, by the
 * length of one conversation and by the conversations of one person; the memory and the start of all
 * that `npm start` starts. Fails when units grow, but a jump's as the logarithm of the length, and
 * those of an inbox that is in no cache as its rows.
 */
const LENGTHS = isQuick ? [100, 1_000] : [1_000, 10_000, 100_000, 1_000_000];
const COUNTS = isQuick ? [10, 100] : [10, 100, 1_000, 10_000];
const STARTS = isQuick ? 1 : 3;
const START = {
  args: ['--no-demo'],
  env: { RATE_LIMIT_READ: 'off', RATE_LIMIT_SEND: 'off' },
};
const failures: string[] = [];

const dataDir = await mkdtemp(join(tmpdir(), 'cruddur-growth-'));
let running: RunningStack | undefined;
try {
  await measureAll();
} finally {
  await running?.end('SIGTERM');
  await rm(dataDir, { recursive: true, force: true });
}
for (const failure of failures) console.error(`units grow: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function measureAll(): Promise<void> {
  // The first start makes the database, which takes longer.
  if (!isQuick) await start();
  const small = await startOften();
  const filled = await fillTable(running as RunningStack, LENGTHS, COUNTS);
  const large = await startOften();
  report({
    name: `start with ${LENGTHS.at(-1)} messages in a conversation`,
    value: large,
    unit: 'ms',
    limit_name: 'start with none',
    limit_value: small,
  });
  const { pid, url } = running as RunningStack;
  const idle = residentKbBelow(pid);
  const ask = await askOf(url);
  await warmUp(ask, filled);
  await growWithMessages(ask, filled);
  await growWithConversations(ask, filled);
  ask.close();
  tellMemory(idle, residentKbBelow(pid));
}

/** Starts everything, where it runs already anew. Answers how many milliseconds that took. */
async function start(): Promise<number> {
  await running?.end('SIGTERM');
  const before = performance.now();
  running = await runStack({ ...START, dataDir });
  return performance.now() - before;
}

async function startOften(): Promise<number> {
  const times: number[] = [];
  while (times.length < STARTS) times.push(await start());
  return quantile(times, 0.5);
}

function tellMemory(idle: Record<string, number>, after: Record<string, number>): void {
  for (const [program, name] of [
    ['node', 'API, Postgres and processor'],
    ['dynoxide', 'the engine'],
  ] as const) {
    report({
      name: `memory of ${name}, after`,
      value: (after[program] ?? 0) / 1_024,
      unit: 'MB',
      limit_name: 'idle',
      limit_value: (idle[program] ?? 0) / 1_024,
    });
  }
}

/** The first requests of a process are slow, whatever they ask for. */
async function warmUp(ask: Ask, { reader, conversations: [first] }: Filled): Promise<void> {
  if (first === undefined) return;
  await ask.olderPages(reader, first.uuid, first.length);
  await ask.jumps(reader, first.uuid, first.length);
  await ask.sends(reader, first.uuid);
}

async function growWithMessages(ask: Ask, { reader, conversations }: Filled): Promise<void> {
  const [pages, jumps, sends]: [Sized[], Sized[], Sized[]] = [[], [], []];
  for (const { length, uuid } of conversations) {
    add(pages, length, await ask.olderPages(reader, uuid, length));
    add(jumps, length, await ask.jumps(reader, uuid, length));
    add(sends, length, await ask.sends(reader, uuid));
  }
  tell('an older page', 'messages', pages);
  tell('a jump to a date', 'messages', jumps, ([small, large]) => {
    return large.units - small.units <= Math.log2(large.size / small.size) + 1;
  });
  tell('a send', 'messages', sends);
}

async function growWithConversations(ask: Ask, { owners }: Filled): Promise<void> {
  const [read, held, sends]: [Sized[], Sized[], Sized[]] = [[], [], []];
  for (const { count, person, conversation } of owners) {
    add(read, count, await ask.inboxesOfTable(person));
    add(held, count, await ask.inboxes(person));
    add(sends, count, await ask.sends(person, conversation));
  }
  tell('an inbox from the table', 'conversations', read, ([small, large]) => {
    return large.units / large.size <= small.units / small.size;
  });
  tell('an inbox from memory', 'conversations', held);
  tell('a send', 'conversations', sends);
}

interface Sized extends Step {
  readonly size: number;
}

function add(steps: Sized[], size: number, step: Step | undefined): void {
  if (step !== undefined) steps.push({ size, ...step });
  else console.log(JSON.stringify({ name: `a step at ${size}`, skipped: 'refused, too slow' }));
}

/** The largest against the smallest. Unless `holds` says otherwise, units must be the same. */
function tell(
  name: string,
  of: 'messages' | 'conversations',
  steps: readonly Sized[],
  holds: (ends: readonly [Sized, Sized]) => boolean = ([small, large]) =>
    large.units <= small.units,
): void {
  const [small, large] = [steps[0] as Sized, steps.at(-1) as Sized];
  for (const unit of ['units', 'ms'] as const) {
    const figure = { value: large[unit], limit_value: small[unit] };
    report(
      { name: `${name}, ${large.size} ${of}`, unit, limit_name: `${small.size}`, ...figure },
      { each: Object.fromEntries(steps.map((step) => [step.size, rounded(step[unit])])) },
    );
  }
  if (!holds([small, large])) failures.push(`${name}, ${of}: ${small.units} to ${large.units}`);
}
