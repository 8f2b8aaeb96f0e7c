import { readFile, rename, writeFile } from 'node:fs/promises';

/** What was done with records, since the data folder was made. A replay counts again. */
export interface StreamCounters {
  /** All that was read, rows and removals too. */
  records: number;
  /** Messages and profiles that reached their rows. */
  projected: number;
  /** Once for each further try of a record. */
  retried: number;
  set_aside: number;
  /** How often records were gone from the stream before they were read; how many, nobody knows. */
  trimmed: number;
}

/** How far the processor has come. */
export interface Checkpoint {
  readonly stream_arn: string;
  /** The last sequence number dealt with, for each shard. */
  readonly shards: Record<string, string>;
  /** Closed shards that were read to their end. */
  finished: string[];
  readonly counters: StreamCounters;
  /** When a record was projected last. ISO 8601, UTC. */
  projected_at?: string;
}

/** A checkpoint at the start of a stream. What was counted before goes on. */
export function newCheckpoint(streamArn: string, before?: Checkpoint): Checkpoint {
  return {
    stream_arn: streamArn,
    shards: {},
    finished: [],
    counters: before?.counters ?? noCounts(),
    ...(before?.projected_at && { projected_at: before.projected_at }),
  };
}

/** Reads the checkpoint; undefined when there is none that can be read, so that all is replayed. */
export async function readCheckpoint(path: string): Promise<Checkpoint | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<Checkpoint>;
    if (kept.stream_arn === undefined) return undefined;
    return {
      ...newCheckpoint(kept.stream_arn),
      ...kept,
      counters: { ...noCounts(), ...kept.counters },
    };
  } catch {
    // A torn file means a replay from the start of the stream, which changes no row.
    return undefined;
  }
}

/** Replaces the checkpoint in one step. */
export async function writeCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(checkpoint), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

function noCounts(): StreamCounters {
  return { records: 0, projected: 0, retried: 0, set_aside: 0, trimmed: 0 };
}
