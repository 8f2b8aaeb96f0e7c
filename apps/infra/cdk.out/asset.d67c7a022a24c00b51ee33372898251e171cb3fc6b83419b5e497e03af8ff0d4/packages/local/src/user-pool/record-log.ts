import { chmod, type FileHandle, open, readFile, rename, truncate } from 'node:fs/promises';

/** A change of one record; without a value it is deleted. */
export interface Change {
  readonly key: string;
  readonly value?: unknown;
}

/** Records on disk, by key. */
export interface RecordLog {
  /** All of the changes or none survive a crash; resolved once they are on disk. */
  write(changes: readonly Change[]): Promise<void>;
  close(): Promise<void>;
}

const SLACK_LINES = 1_000;

/**
 * Opens the log at `path`, readable by its owner only, and hands every record to `load`. One process
 * at a time. A write costs one line and one sync; when most lines are out of date the file is written
 * anew beside the old one and renamed, so its size stays within a few times that of its records. A
 * line that a crash cut off was never acknowledged, and is dropped.
 */
export async function openRecordLog(
  path: string,
  load: (key: string, value: unknown) => void,
): Promise<RecordLog> {
  const { records, lines } = await readRecords(path);
  for (const [key, value] of records) load(key, value);
  const state = { records, lines, file: await openForAppend(path) };
  let last: Promise<void> = Promise.resolve();
  return {
    write(changes) {
      // A failed write may have left half a line: nothing may be appended to that, so later ones fail too.
      last = last.then(() => append(path, state, changes));
      last.catch(() => {});
      return last;
    },
    async close() {
      await last.catch(() => {});
      await state.file.close();
    },
  };
}

interface LogState {
  readonly records: Map<string, unknown>;
  lines: number;
  file: FileHandle;
}

async function append(path: string, state: LogState, changes: readonly Change[]): Promise<void> {
  await state.file.appendFile(`${JSON.stringify(changes)}\n`);
  await state.file.datasync();
  apply(state.records, changes);
  state.lines += 1;
  if (state.lines > 4 * state.records.size + SLACK_LINES) await compact(path, state);
}

async function compact(path: string, state: LogState): Promise<void> {
  const draft = `${path}.new`;
  const lines = [...state.records].map(([key, value]) => `${JSON.stringify([{ key, value }])}\n`);
  const file = await open(draft, 'w', 0o600);
  await file.writeFile(lines.join(''));
  await file.sync();
  await file.close();
  await rename(draft, path);
  await state.file.close();
  state.file = await openForAppend(path);
  state.lines = lines.length;
}

async function openForAppend(path: string): Promise<FileHandle> {
  const file = await open(path, 'a', 0o600);
  await chmod(path, 0o600);
  return file;
}

async function readRecords(path: string) {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await truncate(path, Buffer.byteLength(whole));
  const records = new Map<string, unknown>();
  const lines = whole.split('\n').filter((line) => line !== '');
  for (const line of lines) apply(records, JSON.parse(line) as Change[]);
  return { records, lines: lines.length };
}

function apply(records: Map<string, unknown>, changes: readonly Change[]): void {
  for (const { key, value } of changes) {
    if (value === undefined) records.delete(key);
    else records.set(key, value);
  }
}
