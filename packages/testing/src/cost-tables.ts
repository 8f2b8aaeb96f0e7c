import { billOf, PARTS } from '@cruddur/core/cost/bill';
import { type Limit, limitsOf } from '@cruddur/core/cost/limits';
import { HOURS_A_MONTH } from '@cruddur/core/cost/month';
import { OPERATIONS, type OperationCost } from '@cruddur/core/cost/operations';
import { shortNumber } from '@cruddur/core/cost/plot';
import { PRICES } from '@cruddur/core/cost/prices';
import { unitsOf } from '@cruddur/core/cost/steps';
import { DEFAULTS, type Workload, workloadOf } from '@cruddur/core/cost/workload';

type Row = readonly (string | number)[];

/** A table of Markdown. */
function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The tables of the documentation that the cost model says, by the names of their places. */
export const COST_TABLES: Readonly<Record<string, () => string>> = {
  operations: () =>
    table(
      ['what', 'write units', 'read units', 'allowed by the design'],
      Object.values<OperationCost>(OPERATIONS).map(({ what, writes, reads, most = {} }) => [
        what,
        writes,
        reads,
        Object.entries(most)
          .map(([kind, units]) => `${units} ${kind}`)
          .join(', '),
      ]),
    ),
  assumptions: () => table(['option', 'assumed'], Object.entries(DEFAULTS).map(option)),
  prices: () =>
    table(
      ['price', 'dollars'],
      Object.entries(PRICES).map(([name, price]) => [`\`${name}\``, plain(price)]),
    ),
  limits: () =>
    table(
      ['limit', 'messages a day', 'what then'],
      limitsOf(workloadOf({ messagesPerDay: 1e6 })).map(({ name, bindsAt, remedy }: Limit) => [
        name,
        shortNumber(bindsAt),
        remedy,
      ]),
    ),
  idle: () =>
    table(
      ['nobody writes', '$ a month'],
      [
        ['`small`', money(heldDollars(workloadOf({ messagesPerDay: 1 })))],
        ['`standard`, with the bus', money(heldDollars(workloadOf({ messagesPerDay: 2e6 })))],
      ],
    ),
  months: () => monthsTable([1e6, 1e7, 1e8]),
};

function option([name, assumed]: readonly [string, number]): Row {
  return [`\`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}\``, assumed];
}

/** What stands there for each hour, used or not. */
function heldDollars(load: Workload): number {
  const { lines } = billOf({ ...load, people: 2 });
  const byUse = ['its use', 'bus: commands'];
  const held = lines.filter(
    ({ part, what }) => ['containers', 'rest'].includes(part) && !byUse.includes(what),
  );
  return held.reduce((sum, { dollars }) => sum + dollars, 0);
}

function monthsTable(messages: readonly number[]): string {
  const loads = messages.map((count) =>
    workloadOf({ messagesPerDay: (count / HOURS_A_MONTH) * 24 }),
  );
  const bills = loads.map((load) => billOf(load));
  const writing = (burst: number): Row =>
    messages.map((count) => {
      const change = { kind: 'change_row' as const, times: (2 * count) / burst };
      return money(unitsOf([{ kind: 'append', times: count }, change]).writes * PRICES.write_unit);
    });
  return table(
    ['messages a month', ...messages.map(shortNumber)],
    [
      ['people', ...loads.map(({ people }) => people.toLocaleString('en-US'))],
      ...PARTS.map((part) => [part, ...bills.map(({ byPart }) => money(byPart[part]))]),
      ['**in all**', ...bills.map(({ dollars }) => `**${money(dollars)}**`)],
      ['of that, to store lone messages', ...writing(1)],
      ['the same in bursts of ten', ...writing(10)],
      [
        'CloudTrail of the product’s own calls, left out by default (4 each)',
        ...messages.map((count) => money(4 * count * PRICES.audit_entry)),
      ],
    ],
  );
}

function money(dollars: number): string {
  const digits = dollars < 10 ? 2 : 0;
  const shown = dollars.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `$${shown}`;
}

/** Without an exponent. */
function plain(price: number): string {
  return price < 1e-4 ? `${Number((price * 1e6).toPrecision(6))} a million` : String(price);
}
