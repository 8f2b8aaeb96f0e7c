import { type Bill, PARTS } from '@cruddur/core/cost/bill';
import type { Limit } from '@cruddur/core/cost/limits';
import type { Month } from '@cruddur/core/cost/month';
import { PRICES, PRICES_ARE, type Prices } from '@cruddur/core/cost/prices';
import type { Workload } from '@cruddur/core/cost/workload';

/** All that is said of what a workload costs. */
export interface CostReport {
  readonly load: Workload;
  readonly month: Month;
  readonly prices: Prices;
  readonly bill: Bill;
  readonly limits: readonly Limit[];
}

/** The report as one line of JSON. */
export function reportJson({ load, month, prices, bill, limits }: CostReport): string {
  const prices_are = describePrices(prices);
  return JSON.stringify({ workload: load, month, ...bill, limits, prices, prices_are });
}

/** The report for a person. */
export function reportLines({ load, month, prices, bill, limits }: CostReport): string[] {
  const { messagesPerDay, people } = load;
  return [
    `A month of ${number(messagesPerDay)} messages a day between ${number(people)} people`,
    '',
    ...PARTS.flatMap((part) => [
      ...bill.lines
        .filter((line) => line.part === part)
        .map(({ what, amount, unit, price, dollars }) =>
          row(part, what, `${number(amount)} ${unit}`, `$${cost(price)}`, money(dollars)),
        ),
    ]),
    row('', '', '', '', '-----------'),
    row('all', '', '', '', money(bill.dollars)),
    row('', 'a million messages', '', '', money(bill.dollarsPerMillionMessages)),
    row('', 'units a message', unitsAMessage(month), '', ''),
    row('', 'the table grows by', `${number(month.gbNew)} GB`, '', ''),
    '',
    'Where limits bind, in messages a day while all else grows alike',
    ...limits.flatMap(({ name, bindsAt, remedy }) => [
      `${bindsAt <= messagesPerDay ? '!' : ' '} ${number(bindsAt).padStart(19)}  ${name}`,
      `${' '.repeat(23)}${remedy}`,
    ]),
    '',
    `Prices: ${describePrices(prices)}. Not AWS's word: look them up.`,
  ];
}

function describePrices(prices: Prices): string {
  const changed = Object.entries(prices).filter(
    ([name, price]) => price !== PRICES[name as keyof Prices],
  );
  const others = changed.map(([name, price]) => `${name} $${cost(price)}`).join(', ');
  return changed.length === 0 ? PRICES_ARE : `${PRICES_ARE}, but ${others}`;
}

function unitsAMessage({ units, messages }: Month): string {
  const each = (all: number): string => (all / messages).toFixed(2);
  return `${each(units.writes)} writes, ${each(units.reads)} reads`;
}

function row(part: string, what: string, amount: string, price: string, dollars: string): string {
  return [
    part.padEnd(11),
    what.padEnd(24),
    amount.padStart(31),
    price.padStart(17),
    dollars.padStart(14),
  ]
    .join(' ')
    .trimEnd();
}

/** Three digits are more than an assumption is worth, but short numbers are shown whole. */
function number(value: number): string {
  const shown = value < 1_000 ? Number(value.toPrecision(3)) : Math.round(value);
  return shown.toLocaleString('en-US');
}

/** Prices are published by the unit or by the million: both are read without an exponent. */
function cost(price: number): string {
  return price < 1e-4 && price > 0
    ? `${Number((price * 1e6).toPrecision(6))}/million`
    : String(price);
}

function money(dollars: number): string {
  return `$${dollars.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
