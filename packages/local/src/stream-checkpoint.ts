import { readFile, rename, writeFile } from 'node:fs/promises';

/** How far the poller has come: the last sequence number dealt with, for each shard. */
export interface Checkpoint {
  readonly stream_arn: string;
  readonly shards: Record<string, string>;
}

/** Reads the checkpoint; undefined when there is none that can be read, so that all is replayed. */
export async function readCheckpoint(path: string): Promise<Checkpoint | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Checkpoint;
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
