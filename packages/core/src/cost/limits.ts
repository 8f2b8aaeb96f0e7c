import { containersOf } from './containers.ts';
import { rowBytes } from './item-sizes.ts';
import { HOURS_A_MONTH, type Month, monthOf } from './month.ts';
import { unitsOf } from './steps.ts';
import { readUnits } from './units.ts';
import type { Workload } from './workload.ts';

/** Something that only takes so much, and what to do about it. */
export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly unit: string;
  /** What the workload asks of it in its busiest moment. */
  readonly load: number;
  /** With how many messages a day it binds, while people and all else grow alike. */
  readonly bindsAt: number;
  readonly remedy: string;
}

type Unplaced = Omit<Limit, 'bindsAt'>;

/** What AWS documents of one partition, of a new on-demand table, and of an account without asking. */
const PARTITION = { writes: 1_000, reads: 3_000 };
const NEW_TABLE = { writes: 4_000, reads: 12_000 };
const QUOTA = 40_000;
const FUNCTION_COPIES = 1_000;
/** One put after another, each at the usual 5 ms of DynamoDB. */
const PUTS_A_CONVERSATION = 200;
/** What the deployment sets, in apps/infra: `ecpuPerSecond`, `most` and `parallelizationFactor`. */
const BUS_COMMANDS = 5_000;
const CONTAINERS = 10;
const COPIES_A_SHARD = 4;

/** All limits of what is asked for at all, the one that binds first first. */
export function limitsOf(load: Workload, month: Month = monthOf(load)): Limit[] {
  const limits = [
    ...tableLimits(load, month),
    ...keyLimits(load, month),
    ...deploymentLimits(load, month),
  ];
  return limits
    .filter(({ load: asked }) => asked > 0)
    .map((one) => ({ ...one, bindsAt: (load.messagesPerDay * one.most) / one.load }))
    .sort((a, b) => a.bindsAt - b.bindsAt);
}

function tableLimits(load: Workload, month: Month): Unplaced[] {
  const unit = 'units a second';
  const grows =
    'DynamoDB doubles its highest peak within 30 minutes; before a known rush set the table’s warm throughput';
  const ask = 'ask for a higher quota; the table itself has no end';
  return (['writes', 'reads'] as const).flatMap((kind) => {
    const asked = { unit, load: atPeak(load, month.units[kind]) };
    return [
      { ...asked, name: `${kind} of a new table`, most: NEW_TABLE[kind], remedy: grows },
      { ...asked, name: `${kind} of a table, by quota`, most: QUOTA, remedy: ask },
    ];
  });
}

/** What one partition takes, of the keys that are asked for most. */
function keyLimits(load: Workload, month: Month): Unplaced[] {
  const sends = atPeak(load, month.messages);
  const inboxWrites = (sends / load.burst) * load.busiestPerson;
  const logSends = sends * load.busiestConversation;
  const logReads = atPeak(load, unitsOf(month.steps.filter(isLogRead)).reads);
  const busiestInbox = (load.people * load.conversationsPerPerson * load.busiestPerson) / 2;
  return [
    {
      name: 'sends into one conversation, one after another',
      ...{ most: PUTS_A_CONVERSATION, unit: 'sends a second', load: logSends },
      remedy:
        'a send waits its turn, and after 1.6 s is answered 503 and sent again: nothing is lost',
    },
    {
      name: 'the partition of one log: writes',
      ...{ most: PARTITION.writes, unit: 'units a second', load: logSends },
      remedy:
        'a log grows at one end, so DynamoDB cannot split it: no conversation is faster than this',
    },
    {
      name: 'the partition of one log: reads',
      ...{
        most: PARTITION.reads,
        unit: 'units a second',
        load: logReads * load.busiestConversation,
      },
      remedy: 'pages come from the processes’ memory; a shared cache takes the rest',
    },
    {
      name: 'the partition of one inbox: writes',
      ...{ most: PARTITION.writes, unit: 'units a second', load: inboxWrites },
      remedy: 'DynamoDB splits an inbox by its conversations; until it has, this inbox lags behind',
    },
    {
      name: 'the partition of one inbox: read whole once a second',
      most: PARTITION.reads,
      unit: 'units a second',
      load: readUnits(busiestInbox * rowBytes(load.textBytes), true),
      remedy:
        'whoever has that many conversations waits longer for the inbox: the index of ADR 2, or several accounts',
    },
  ];
}

/** What the deployment allows itself. */
function deploymentLimits(load: Workload, month: Month): Unplaced[] {
  const shards = atPeak(load, month.units.writes) / PARTITION.writes;
  return [
    {
      name: 'commands of the bus',
      ...{ most: BUS_COMMANDS, unit: 'commands a second', load: atPeak(load, month.busCommands) },
      remedy:
        'raise `ecpuPerSecond` in valkey.ts; until then events are lost and clients fetch what they miss',
    },
    {
      name: 'containers of the API',
      ...{ most: CONTAINERS, unit: 'containers', load: containersOf(load, month).neededAtPeak },
      remedy: 'raise `most` in api-task.ts: containers share nothing but the bus',
    },
    {
      name: 'copies of the function',
      ...{ most: FUNCTION_COPIES, unit: 'copies', load: shards * COPIES_A_SHARD },
      remedy: 'ask for a higher quota of concurrent executions; until then inboxes lag behind',
    },
  ];
}

function isLogRead({ kind }: Month['steps'][number]): boolean {
  return kind === 'read_log';
}

/** Of something that is counted by the month: how much of it there is in the busiest second. */
function atPeak(load: Workload, aMonth: number): number {
  return (aMonth / (HOURS_A_MONTH * 3_600)) * load.peak;
}
