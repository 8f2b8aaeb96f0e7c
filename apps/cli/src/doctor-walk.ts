import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@cruddur/contract/errors';
import type { UserUuid } from '@cruddur/contract/ids';
import { mendRows } from '@cruddur/core/doctor/mend';
import { createPatiently, patientTable } from '@cruddur/core/doctor/patient-table';
import type { Verdict } from '@cruddur/core/doctor/settle';
import type { WalkDeps } from '@cruddur/core/doctor/walk';
import { DUMP_PAGE, dumpPage } from '@cruddur/core/table/dump';
import { callDynamoDb } from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import type { Meter } from '@cruddur/core/table/meter';
import type { Database } from '@cruddur/core/user/database';
import type { Profile } from '@cruddur/core/user/profile';
import { findProfiles } from '@cruddur/core/user/users';
import { findingJson, findingLine } from './doctor-report.ts';
import type { ProgressBar } from './progress.ts';
import type { Target } from './target.ts';

/** The options of `cruddur doctor`, as they were given. */
export interface DoctorOptions {
  readonly prod?: boolean;
  readonly repair?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly resume?: boolean;
  readonly state?: string;
  readonly unitsPerSecond?: number;
  readonly patience: number;
}

/** So slow on AWS that a table in use does not feel it: a twelfth of what one partition serves. */
export const AWS_UNITS_PER_SECOND = 250;

/** What a run of the command brings to the walk. */
export interface Equipment {
  readonly target: Target;
  readonly options: DoctorOptions;
  /** Undefined where no Postgres is named. */
  readonly database: Database | undefined;
  readonly meter: Meter;
  readonly signal: AbortSignal;
  readonly bar: ProgressBar;
}

/** Reads at the rate that the options allow, prints as they ask, and writes only for `--repair`. */
export function equipWalk({
  target,
  options,
  database,
  meter,
  signal,
  bar,
}: Equipment): Omit<WalkDeps, 'onUnknown' | 'onState' | 'onItems'> {
  const rate = options.unitsPerSecond ?? (target.name === 'aws' ? AWS_UNITS_PER_SECOND : undefined);
  const pause = (ms: number) => sleep(ms, undefined, { signal });
  const now = () => performance.now();
  const patiently = createPatiently({ meter, unitsPerSecond: rate, pause, now });
  const open = openDynamoDbTable(callDynamoDb(target.dynamoDb), target.tableName);
  const table = patientTable(open({ meter, signal: () => signal }), patiently);
  const source = { client: target.dynamoDb, tableName: target.tableName, signal };
  const limit = Math.min(DUMP_PAGE, (rate ?? DUMP_PAGE) * 10);
  const seconds = () => Math.floor(Date.now() / 1_000);
  const mend = { table, seconds, findProfile: profileFinder(database) };
  return {
    table,
    pause,
    patienceMs: options.patience * 1_000,
    mend: options.repair ? (rows, findings) => mendRows(mend, rows, findings) : undefined,
    readPage: async (after) => {
      const page = await patiently(() => dumpPage(source, after, limit));
      meter.readUnits += page.readUnits;
      return page;
    },
    onVerdict: (verdict: Verdict) =>
      bar.print(
        options.json ? findingJson(verdict) : findingLine(verdict, options.repair ?? false),
      ),
  };
}

/** Asks Postgres, where there is one. That it does not answer is no reason to stop. */
function profileFinder(database: Database | undefined) {
  return async (user: UserUuid): Promise<Profile | undefined> => {
    if (!database) return undefined;
    try {
      return (await findProfiles(database, [user])).get(user);
    } catch (error) {
      if (error instanceof AppError && error.code === 'database_unavailable') return undefined;
      throw error;
    }
  };
}
