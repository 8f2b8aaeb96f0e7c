import { type ProjectDeps, type ProjectFailure, project } from '@cruddur/core/conversation/project';
import {
  type PoisonRecord,
  type RawStreamRecord,
  sortRecords,
} from '@cruddur/core/conversation/stream-record';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

/** What handling a batch takes. */
export interface HandleBatchDeps extends ProjectDeps {
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
  const failures = await project(deps, records);
  const failed = failures.flatMap((failure) => failure.ids);
  for (const record of poison) deps.log(poisonLine(record));
  for (const failure of failures) deps.log(failureLine(failure));
  deps.log(
    metricsLine({
      PoisonRecords: poison.length,
      ProjectedRecords: records.length - failed.length,
      FailedRecords: failed.length,
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

/** CloudWatch's embedded metric format: one log line that becomes metrics, without a call. */
function metricsLine(counts: Record<string, number>): string {
  const Metrics = Object.keys(counts).map((Name) => ({ Name, Unit: 'Count' }));
  return JSON.stringify({
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [{ Namespace: 'Cruddur', Dimensions: [[]], Metrics }],
    },
    ...counts,
  });
}
