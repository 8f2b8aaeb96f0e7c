import { appendFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoisonRecord } from '@cruddur/core/conversation/stream-record';
import { LocalStackError } from './errors.ts';
import { takeProcessLock } from './process-lock.ts';

/** A record that was set aside: which item it told of, and why it did not reach its rows. */
export interface DeadLetter {
  /** The record's sequence number. */
  readonly id: string;
  readonly pk: string;
  readonly sk: string;
  readonly error: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Adds records to the folder's dead letters. One that is there may come again. */
export async function addDeadLetters(dir: string, records: readonly PoisonRecord[]): Promise<void> {
  const at = new Date().toISOString();
  await append(
    dir,
    records.map(({ id, key, error }) => ({ id, ...key, error: error.message, at })),
  );
}

/** The dead letters of a data folder: for each item the last one. */
export async function readDeadLetters(dir: string): Promise<DeadLetter[]> {
  return newestOfEach([...(await parse(takenPath(dir))), ...(await parse(lettersPath(dir)))]);
}

/**
 * Hands over the dead letters and keeps those that are answered. What the processor sets aside
 * meanwhile stays, and a run that is cut off loses nothing.
 * @throws {LocalStackError} `dead_letters_in_use` when another process is at it.
 */
export async function sortOutDeadLetters(dir: string, sortOut: SortOut): Promise<void> {
  const outcome = await takeProcessLock(join(dir, 'dead-letters.lock'));
  if ('holder' in outcome) {
    throw new LocalStackError(
      'dead_letters_in_use',
      `Process ${outcome.holder.pid} is trying the dead letters again just now.`,
    );
  }
  try {
    await sortOutTaken(dir, sortOut);
    // A new file for the processor, so that nothing is deleted that was not handed over.
    await rename(lettersPath(dir), takenPath(dir)).catch(ignoreMissing);
    await sortOutTaken(dir, sortOut);
  } finally {
    outcome.lock.release();
  }
}

type SortOut = (letters: readonly DeadLetter[]) => Promise<readonly DeadLetter[]>;

async function sortOutTaken(dir: string, sortOut: SortOut): Promise<void> {
  const letters = await parse(takenPath(dir));
  if (letters.length === 0) return;
  const kept = await sortOut(newestOfEach(letters));
  // The processor may have had the file open when it was taken.
  const late = (await parse(takenPath(dir))).slice(letters.length);
  await append(dir, [...kept, ...late]);
  await rm(takenPath(dir));
}

function newestOfEach(letters: readonly DeadLetter[]): DeadLetter[] {
  return [...new Map(letters.map((letter) => [`${letter.pk} ${letter.sk}`, letter])).values()];
}

async function append(dir: string, letters: readonly DeadLetter[]): Promise<void> {
  if (letters.length === 0) return;
  const lines = letters.map((letter) => `${JSON.stringify(letter)}\n`);
  await appendFile(lettersPath(dir), lines.join(''), { mode: 0o600 });
}

async function parse(path: string): Promise<DeadLetter[]> {
  const text = await readFile(path, 'utf8').catch(ignoreMissing);
  const lines = (text ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as DeadLetter);
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

function lettersPath(dir: string): string {
  return join(dir, 'dead-letters.jsonl');
}

function takenPath(dir: string): string {
  return join(dir, 'dead-letters-taken.jsonl');
}
