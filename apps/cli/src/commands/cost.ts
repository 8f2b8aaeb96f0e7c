import { writeFile } from 'node:fs/promises';
import { billOf } from '@cruddur/core/cost/bill';
import { limitsOf } from '@cruddur/core/cost/limits';
import { monthOf } from '@cruddur/core/cost/month';
import { plotCosts } from '@cruddur/core/cost/plot';
import { PRICES, type PriceName, type Prices } from '@cruddur/core/cost/prices';
import { DEFAULTS, growthOf, type Workload, workloadOf } from '@cruddur/core/cost/workload';
import { type Command, InvalidArgumentError } from 'commander';
import { reportJson, reportLines } from '../cost-report.ts';
import { numberBetween } from '../number-option.ts';
import { UsageError } from '../usage-error.ts';

type CostOptions = Partial<Workload> &
  Pick<Workload, 'messagesPerDay'> & {
    readonly price?: Prices;
    readonly json?: boolean;
    readonly svg?: string;
  };

const MOST = 1e15;
const share = numberBetween(0, 1);
const count = numberBetween(0, MOST);

/** What is assumed unless said: the option, what it means, and how it is read. */
const ASSUMED: readonly [keyof typeof DEFAULTS, string, (text: string) => number][] = [
  ['textBytes', 'bytes of a message’s text', numberBetween(1, 4_096)],
  ['burst', 'messages of one conversation in one batch of the stream', numberBetween(1, 10_000)],
  ['conversationsPerPerson', 'rows of an inbox', count],
  ['newConversationsPerMonth', 'conversations that a person begins or joins', count],
  ['inboxOpensPerDay', 'how often a person opens the app', count],
  ['pagesPerDay', 'pages of messages that a person asks for', count],
  ['warm', 'share of reads that a process answers from memory', share],
  ['lostRaces', 'lost races for a position, a message', share],
  ['online', 'share of the people who are there when most are', share],
  ['peak', 'the busiest moment, in averages', numberBetween(1, 1_000)],
  ['monthsKept', 'months of messages in the table', count],
  ['busiestPerson', 'share of all messages that go to one person', share],
  ['busiestConversation', 'share of all messages that are in one conversation', share],
  ['sendsPerContainer', 'sends a second that a core serves', numberBetween(1, MOST)],
  ['streamsPerContainer', 'event streams that 2 GB hold', numberBetween(1, MOST)],
];

/** `cruddur cost`. Asks nobody: all of it is worked out here. */
export function addCostCommand(program: Command): void {
  const command = program
    .command('cost')
    .description('what a month on AWS would cost, and which limits would bind')
    .requiredOption('--messages-per-day <n>', 'on average', numberBetween(1, MOST))
    .option('--people <n>', 'default: one for 40 messages a day', numberBetween(2, MOST));
  for (const [name, what, parse] of ASSUMED) {
    const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    command.option(`--${flag} <n>`, `${what} (default: ${DEFAULTS[name]})`, parse);
  }
  command
    .option('--price <name=dollars>', 'another price, by its name in --json; repeatable', addPrice)
    .option('--json', 'print JSON')
    .option('--svg <file>', 'also draw it, from 10^4 to 10^9 messages a day')
    .action(run);
}

async function run({ price: prices = PRICES, json, svg, ...said }: CostOptions): Promise<void> {
  const load = workloadOf(said);
  const month = monthOf(load);
  const report = {
    load,
    month,
    prices,
    bill: billOf(load, prices, month),
    limits: limitsOf(load, month),
  };
  console.log(json ? reportJson(report) : reportLines(report).join('\n'));
  if (svg === undefined) return;
  try {
    await writeFile(svg, plotCosts(growthOf(load), prices));
  } catch (error) {
    throw new UsageError(`the drawing cannot be written: ${(error as Error).message}`);
  }
}

function addPrice(text: string, before: Prices = PRICES): Prices {
  const [name = '', dollars = ''] = text.split('=');
  if (!(name in PRICES)) {
    throw new InvalidArgumentError(
      `there is no price ${name}, only ${Object.keys(PRICES).join(', ')}.`,
    );
  }
  return { ...before, [name as PriceName]: numberBetween(0, MOST)(dollars) };
}
