import { countFound } from '@cruddur/core/doctor/tally';
import { walkTable } from '@cruddur/core/doctor/walk';
import type { Key } from '@cruddur/core/table/keys';
import type { Meter } from '@cruddur/core/table/meter';
import { describeTable } from '@cruddur/core/table/schema';
import { type Database, openDatabase } from '@cruddur/core/user/database';
import type { Command } from 'commander';
import { requireConfirmation } from '../confirm.ts';
import { summaryJson, summaryLines } from '../doctor-report.ts';
import {
  type DoctorState,
  defaultStatePath,
  freshState,
  keepState,
  readState,
  removeState,
} from '../doctor-state.ts';
import { AWS_UNITS_PER_SECOND, type DoctorOptions, equipWalk } from '../doctor-walk.ts';
import { INTERRUPTED, listenForInterruption } from '../interruption.ts';
import { wholeNumber } from '../number-option.ts';
import { startProgress } from '../progress.ts';
import { findTarget, type Target, withTarget } from '../target.ts';
import { UsageError } from '../usage-error.ts';

/** `cruddur doctor`. */
export function addDoctorCommand(program: Command): void {
  const command = program
    .command('doctor')
    .description('check every invariant of the live table; exit code 1 when one is broken')
    .option('--repair', 'mend inbox rows from their logs; messages are never touched')
    .option('--yes', 'do not ask before mending on AWS')
    .option('--json', 'print each finding as one JSON line, then a summary as another')
    .option('--resume', 'go on where an interrupted run stopped')
    .option('--state <file>', 'where an interrupted run is kept (default: the data folder)')
    .option(
      '--units-per-second <n>',
      `read units a second at most (default: ${AWS_UNITS_PER_SECOND} on AWS, no limit locally)`,
      wholeNumber(1),
    )
    .option('--patience <seconds>', 'how long a row may stand behind its log', wholeNumber(1), 8);
  withTarget(command).action(runDoctor);
}

async function runDoctor(options: DoctorOptions): Promise<void> {
  const target = findTarget(options);
  const path = options.state ?? defaultStatePath(process.env);
  const from = options.resume ? readState(path, target) : freshState();
  const table = await describeTable(target.dynamoDb, target.tableName);
  if (table === undefined) throw new UsageError(`there is no table ${target.tableName}`);
  if (options.repair && target.name === 'aws') {
    await requireConfirmation(`Mend inbox rows of ${target.tableName} (aws)?`, options.yes);
  }
  const database =
    target.connectionUrl === undefined ? undefined : openDatabase(target.connectionUrl, { max: 2 });
  try {
    await examine({ options, target, path, from, database, total: table.ItemCount ?? 0 });
  } finally {
    target.dynamoDb.destroy();
    await database?.destroy();
  }
}

interface Examination {
  readonly options: DoctorOptions;
  readonly target: Target;
  readonly path: string;
  readonly from: DoctorState;
  readonly database: Database | undefined;
  /** About how many items the table holds; AWS counts every six hours. */
  readonly total: number;
}

async function examine(examination: Examination): Promise<void> {
  const { options, path, from, total } = examination;
  const meter: Meter = { readUnits: from.readUnits, writeUnits: from.writeUnits };
  const keeper = keepState(examination, meter);
  const { signal, ignore } = listenForInterruption();
  const bar = startProgress('checking');
  const { messages, rows, profiles } = from.tally;
  let items = messages + rows + profiles + from.tally.unknown;
  let unknown: Key | undefined;
  try {
    const tally = await walkTable(
      {
        ...equipWalk({ ...examination, meter, signal, bar }),
        onState: keeper.take,
        onItems: (count) => {
          items += count;
          bar.update(items, Math.max(items, total));
        },
        onUnknown: (key) => {
          unknown ??= key;
        },
      },
      from,
    );
    removeState(path);
    bar.end('checked');
    const summary = { tally, units: meter, unknown };
    console.log(options.json ? summaryJson(summary) : summaryLines(summary).join('\n'));
    if (countFound(tally) > tally.mended) process.exitCode = 1;
  } catch (error) {
    keeper.save();
    const where = options.state === undefined ? '' : ` --state ${options.state}`;
    bar.end(`stopped; go on with: cruddur doctor --resume${options.prod ? ' --prod' : ''}${where}`);
    if (!signal.aborted) throw error;
    process.exitCode = INTERRUPTED;
  } finally {
    ignore();
  }
}
