import { setTimeout as sleep } from 'node:timers/promises';
import type { ProjectFailure, StreamRecord } from '@cruddur/core/conversation/project';
import {
  type PoisonRecord,
  type RawStreamRecord,
  sortRecords,
} from '@cruddur/core/conversation/stream-record';
import { isTableUnavailable } from '@cruddur/core/table/table';

/** What bringing a batch to the rows takes. */
export interface BatchDeps {
  readonly project: (records: readonly StreamRecord[]) => Promise<ProjectFailure[]>;
  /** Keeps records that can never be projected, or failed every time; the stream goes on. */
  readonly setAside: (records: readonly PoisonRecord[]) => Promise<void>;
}

/** What became of a batch's records. */
export interface BatchOutcome {
  projected: number;
  retried: number;
  set_aside: number;
}

const MAX_TRIES = 6;
const FIRST_PAUSE_MS = 50;

/**
 * Projects a batch. What fails is tried again by itself, the rest not; after six tries in 1.6 s it
 * is set aside, so that one broken conversation does not hold up the others.
 * Fails when the table itself is away, or when stopped; then nothing was set aside, and the whole
 * batch is to be repeated.
 */
export async function projectBatch(
  deps: BatchDeps,
  raw: readonly RawStreamRecord[],
  stopped: AbortSignal,
): Promise<BatchOutcome> {
  const { records, poison } = sortRecords(raw);
  const { failures, retried } = await projectPatiently(deps, records, stopped);
  const rejected = [...poison, ...failures];
  if (rejected.length > 0) await deps.setAside(rejected);
  return { projected: records.length - failures.length, retried, set_aside: rejected.length };
}

async function projectPatiently(
  deps: BatchDeps,
  records: readonly StreamRecord[],
  stopped: AbortSignal,
): Promise<{ failures: PoisonRecord[]; retried: number }> {
  let left = records;
  let retried = 0;
  for (let tries = 1; left.length > 0; tries += 1) {
    const failures = await deps.project(left);
    const outage = failures.find((failure) => isTableUnavailable(failure.error));
    // The table is away: no record is to blame, and nothing may be set aside.
    if (outage !== undefined) throw outage.error;
    const failed = new Set(failures.flatMap((failure) => failure.ids));
    left = left.filter((record) => failed.has(record.id));
    if (tries === MAX_TRIES) {
      return { failures: left.map((record) => toPoison(record, failures)), retried };
    }
    if (left.length > 0)
      await sleep(FIRST_PAUSE_MS * 2 ** (tries - 1), undefined, { signal: stopped });
    retried += left.length;
  }
  return { failures: [], retried };
}

function toPoison({ id, item }: StreamRecord, failures: readonly ProjectFailure[]): PoisonRecord {
  const cause = failures.find((failure) => failure.ids.includes(id))?.error;
  const message = cause instanceof Error ? cause.message : String(cause);
  return { id, key: { pk: item.pk, sk: item.sk }, error: new Error(message, { cause }) };
}
