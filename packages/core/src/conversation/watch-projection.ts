import type { ProjectWatch, StreamRecord } from './project.ts';

/** Two watches as one; the first is around the second. */
export function watchBoth(outer: ProjectWatch, inner: ProjectWatch | undefined): ProjectWatch {
  if (inner === undefined) return outer;
  return {
    batch: (records, run) => outer.batch(records, () => inner.batch(records, run)),
    change: (records, run) => outer.change(records, () => inner.change(records, run)),
  };
}

/** What has become of a batch. */
export interface BatchCounts {
  readonly projected: number;
  readonly failed: number;
}

/**
 * A watch that tells how long after its put each message was in the rows, in milliseconds, and what
 * became of each batch.
 */
export function watchLag(
  onLag: (ms: number) => void,
  onBatch: (counts: BatchCounts) => void,
): ProjectWatch {
  return {
    batch: async (records, run) => {
      const failures = await run();
      const failed = failures.reduce((sum, { ids }) => sum + ids.length, 0);
      onBatch({ projected: records.length - failed, failed });
      return failures;
    },
    change: async (records, run) => {
      await run();
      const now = Date.now();
      for (const record of records) if (record.kind === 'message') onLag(now - putAt(record, now));
    },
  };
}

/**
 * A message's own time is exact, but imported ones keep theirs from long ago; the stream's is right to
 * a second, and never later.
 */
function putAt({ item, writtenAt = 0 }: StreamRecord & { kind: 'message' }, now: number): number {
  const createdAt = Date.parse(item.created_at) || 0;
  return Math.min(now, Math.max(createdAt, writtenAt));
}
