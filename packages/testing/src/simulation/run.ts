import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { MUTATIONS, seedsFor } from './mutations.ts';
import { NOISES, type NoiseName } from './noise.ts';
import { runHistories } from './run-histories.ts';
import { tell } from './tell.ts';

const USAGE = `npm run simulate -- [options]
  --seed N        the first seed (1)
  --histories K   how many seeds (1 with --seed, else 1000)
  --steps M       how many things happen in each (40)
  --salt N        another draw of noise, delays and orders for the same steps (0)
  --only 3,7      only these steps happen
  --without "a,b" without these kinds of noise: ${NOISES.join(', ')}
  --mutation "…"  with this defect put in; "all" tries each of them
  --trace         print all that happens`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    histories: { type: 'string' },
    steps: { type: 'string', default: '40' },
    salt: { type: 'string' },
    only: { type: 'string' },
    without: { type: 'string', default: '' },
    mutation: { type: 'string' },
    trace: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else if (values.mutation === 'all') process.exitCode = await tryMutations();
else process.exitCode = await runSeeds();

async function runSeeds(): Promise<number> {
  const from = number('seed', values.seed, 1);
  const histories = number('histories', values.histories, values.seed === undefined ? 1_000 : 1);
  const steps = number('steps', values.steps, 40);
  const mutation = findMutation();
  const result = await runHistories({
    from,
    to: from + histories - 1,
    steps,
    salt: number('salt', values.salt, 0),
    without: readNoises(),
    ...(values.only !== undefined && { only: readPositions(values.only) }),
    trace: values.trace,
    shrinks: !values.trace && values.only === undefined,
    threads: Math.min(availableParallelism(), histories),
    ...(mutation && { mutation }),
    onNews: (news) => {
      if (news.kind === 'trace') console.log(news.line);
    },
  });
  const rate = Math.round((result.histories / result.seconds) * 60);
  console.log(
    `${result.histories} histories, ${result.messages} messages acknowledged, ${rate} histories a minute`,
  );
  if (result.failed === undefined) return 0;
  console.log(tell(result.failed));
  return 1;
}

async function tryMutations(): Promise<number> {
  const steps = number('steps', values.steps, 40);
  let missed = 0;
  for (const mutation of MUTATIONS) {
    const threads = availableParallelism();
    const order = { steps, salt: 0, without: [], trace: false, shrinks: false };
    const seeds = seedsFor(mutation);
    const { failed, seconds } = await runHistories({ ...order, ...seeds, threads, mutation });
    if (failed === undefined) missed += 1;
    const took = `${seconds.toFixed(1)} s`;
    const by = failed === undefined ? 'MISSED' : `seed ${failed.seed}: ${failed.found[0]}`;
    console.log(`${mutation.name} (${took})\n    ${by}`);
  }
  console.log(`${MUTATIONS.length - missed} of ${MUTATIONS.length} mutations were found`);
  return missed === 0 ? 0 : 1;
}

function findMutation() {
  if (values.mutation === undefined) return undefined;
  const found = MUTATIONS.find(({ name }) => name === values.mutation);
  if (found === undefined) {
    refuse(`no such mutation; there are:\n  ${MUTATIONS.map(({ name }) => name).join('\n  ')}`);
  }
  return found;
}

function readNoises(): NoiseName[] {
  const names = values.without.split(',').filter((name) => name !== '');
  const unknown = names.find((name) => !NOISES.includes(name as NoiseName));
  if (unknown !== undefined) refuse(`no such noise: ${unknown}`);
  return names as NoiseName[];
}

function readPositions(text: string): number[] {
  return text === 'none' ? [] : text.split(',').map((one) => number('only', one, 0));
}

function number(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 0) refuse(`--${name} is not a whole number: ${text}`);
  return value;
}

function refuse(why: string): never {
  console.error(`${why}\n\n${USAGE}`);
  process.exit(2);
}
