import { containersOf } from './containers.ts';
import { HOURS_A_MONTH, type Month, monthOf } from './month.ts';
import { FREE, PRICES, type PriceName, type Prices } from './prices.ts';
import type { Workload } from './workload.ts';

/** What the parts of a bill are summed up under. */
export const PARTS = [
  'table',
  'stored',
  'backups',
  'function',
  'containers',
  'edge',
  'sign-in',
  'rest',
] as const;
export type Part = (typeof PARTS)[number];

/** One line of a bill: so many of something at a price. */
export interface BillLine {
  readonly part: Part;
  readonly what: string;
  readonly amount: number;
  readonly unit: string;
  readonly price: number;
  readonly dollars: number;
}

/** What a month costs. */
export interface Bill {
  readonly lines: readonly BillLine[];
  readonly byPart: Readonly<Record<Part, number>>;
  readonly dollars: number;
  readonly dollarsPerMillionMessages: number;
}

/** Of each batch: seconds that the function takes, and the memory it has. */
const FUNCTION_SECONDS = 0.05;
const FUNCTION_GB = 0.5;
/** Whole copies in the vault: weekly for five weeks, monthly for three months. */
const COPIES = 5 + 3;
/** A unit of the load balancer holds so many connections, or carries so much in an hour. */
const CONNECTIONS_A_UNIT = 3_000;
/** Units of Postgres for each container; it keeps two servers awake at half a unit from `standard` on. */
const DATABASE_UNITS_A_CONTAINER = 0.5;
const CACHE_GB = 0.1;

/** Adds up what a month of a workload costs, each line by the price list. */
export function billOf(load: Workload, prices: Prices = PRICES, month = monthOf(load)): Bill {
  const lines = [...usedLines(load, month), ...heldLines(load, month)].flatMap(
    ([part, what, amount, unit, price]): BillLine[] =>
      amount === 0
        ? []
        : [{ part, what, amount, unit, price: prices[price], dollars: amount * prices[price] }],
  );
  const sum = (some: readonly BillLine[]): number =>
    some.reduce((all, { dollars }) => all + dollars, 0);
  const byPart = Object.fromEntries(
    PARTS.map((part) => [part, sum(lines.filter((line) => line.part === part))]),
  ) as Record<Part, number>;
  const dollars = sum(lines);
  return {
    lines,
    byPart,
    dollars,
    dollarsPerMillionMessages: (dollars / month.messages) * 1e6,
  };
}

type Entry = readonly [Part, string, number, string, PriceName];

/** What costs by its use. */
function usedLines(load: Workload, month: Month): Entry[] {
  const { reads, writes } = month.units;
  const { batches, gbKept } = month;
  return [
    ['table', 'writes', writes, 'units', 'write_unit'],
    ['table', 'reads', reads, 'units', 'read_unit'],
    ['stored', 'messages and rows', gbKept, 'GB', 'table_gb_month'],
    ['stored', 'recovery to any second', gbKept, 'GB', 'recovery_gb_month'],
    ['backups', 'copies in the vault', gbKept * COPIES, 'GB', 'backup_gb_month'],
    ['function', 'calls', batches, 'calls', 'lambda_call'],
    ['function', 'time', batches * FUNCTION_SECONDS * FUNCTION_GB, 'GB s', 'lambda_gb_second'],
    ['edge', 'requests', above(month.requests, FREE.edge_requests), 'requests', 'edge_request'],
    ['edge', 'traffic out', above(month.gbOut, FREE.edge_gb), 'GB', 'edge_gb'],
    [
      'sign-in',
      'people in the user pool',
      above(load.people, FREE.people),
      'people',
      'person_month',
    ],
  ];
}

/** What costs by the hour. */
function heldLines(load: Workload, month: Month): Entry[] {
  const containers = containersOf(load, month);
  const { average, cores, gb, profile } = containers;
  const zones = profile === 'small' ? 1 : 2;
  const hours = average * HOURS_A_MONTH;
  const databaseUnits = profile === 'small' ? 0 : Math.max(1, average * DATABASE_UNITS_A_CONTAINER);
  const balancerUnits = Math.max(
    month.peopleOnline / CONNECTIONS_A_UNIT,
    month.gbOut / HOURS_A_MONTH,
  );
  const shared = profile === 'small' ? 0 : 1;
  return [
    ['containers', 'cores', hours * cores, 'hours', 'container_core_hour'],
    ['containers', 'memory', hours * gb, 'GB hours', 'container_gb_hour'],
    ['containers', 'public addresses', hours, 'hours', 'public_address_hour'],
    ['rest', 'load balancer', HOURS_A_MONTH, 'hours', 'load_balancer_hour'],
    ['rest', 'its use', balancerUnits * HOURS_A_MONTH, 'unit hours', 'load_balancer_unit_hour'],
    ['rest', 'endpoint of the secrets', zones * HOURS_A_MONTH, 'hours', 'endpoint_hour'],
    ['rest', 'Postgres', databaseUnits * HOURS_A_MONTH, 'unit hours', 'database_unit_hour'],
    ['rest', 'bus: memory', shared * CACHE_GB * HOURS_A_MONTH, 'GB hours', 'cache_gb_hour'],
    ['rest', 'bus: commands', shared * month.busCommands, 'commands', 'cache_unit'],
    ['rest', 'secrets', 2, 'secrets', 'secret_month'],
    ['rest', 'key', 1, 'keys', 'key_month'],
    ['rest', 'metrics and rules', 1, '', 'metrics_and_rules_month'],
  ];
}

function above(amount: number, free: number): number {
  return Math.max(0, amount - free);
}
