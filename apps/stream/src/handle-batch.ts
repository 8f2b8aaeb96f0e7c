import { type ProjectDeps, type ProjectFailure, project } from '@cruddur/core/conversation/project';
import {
  type PoisonRecord,
  type RawStreamRecord,
  sortRecords,
} from '@cruddur/core/conversation/stream-record';
import { watchBoth, watchLag } from '@cruddur/core/conversation/watch-projection';
import type { Meter } from '@cruddur/core/table/meter';
import { metricLine } from '@cruddur/core/telemetry/metric-line';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

/** What handling a batch takes. */
export interface HandleBatchDeps extends ProjectDeps {
  /** Where the units of `table` are counted. */
  readonly meter: Meter;
  /** Takes one line; CloudWatch reads structured logs and metrics from it. */
  readonly log: (line: string) => void;
}

/**
 * Brings the inbox rows up to a batch of the table's stream. Answers the records that failed, by
 * sequence number, so that AWS tries those again and not what was well; that needs
 * `ReportBatchItemFailures` in the trigger. Malformed records are logged and counted, and never
 * hold up the rest. Repeated and reordered batches end in the same rows.
 */
export async function handleBatch(
  deps: HandleBatchDeps,
  event: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  // Only binary values differ between a trigger's records and the SDK's, and no item has any.
  const { records, poison } = sortRecords(event.Records as readonly RawStreamRecord[]);
  const lags: number[] = [];
  const lag = watchLag(
    (ms) => lags.push(ms),
    () => {},
  );
  const failures = await project({ ...deps, watch: watchBoth(lag, deps.watch) }, records);
  const failed = failures.flatMap((failure) => failure.ids);
  for (const record of poison) deps.log(poisonLine(record));
  for (const failure of failures) deps.log(failureLine(failure));
  deps.log(
    metricLine({
      PoisonRecords: [poison.length, 'Count'],
      ProjectedRecords: [records.length - failed.length, 'Count'],
      FailedRecords: [failed.length, 'Count'],
      StreamReadUnits: [deps.meter.readUnits, 'Count'],
      StreamWriteUnits: [deps.meter.writeUnits, 'Count'],
      ProjectionLag: [lags, 'Milliseconds'],
    }),
  );
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

function poisonLine({ id, key, error }: PoisonRecord): string {
  return JSON.stringify({
    level: 'error',
    event: 'poison_record',
    id,
    ...key,
    error: error.message,
  });
}

function failureLine({ ids, error }: ProjectFailure): string {
  return JSON.stringify({ level: 'error', event: 'records_failed', ids, error: String(error) });
}
