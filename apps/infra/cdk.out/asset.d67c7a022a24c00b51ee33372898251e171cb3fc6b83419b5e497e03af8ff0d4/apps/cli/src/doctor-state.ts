import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WalkState } from '@cruddur/core/doctor/ledger';
import { newTally } from '@cruddur/core/doctor/tally';
import { type Meter, newMeter } from '@cruddur/core/table/meter';
import { dataFolderOf } from './environment.ts';
import type { Target } from './target.ts';
import { UsageError } from './usage-error.ts';

/** Where a walk of a table has come to, and what it consumed. */
export interface DoctorState extends WalkState {
  readonly readUnits: number;
  readonly writeUnits: number;
}

const SAVE_EVERY_MS = 1_000;

interface StoredState extends DoctorState {
  readonly target: Target['name'];
  readonly table: string;
}

/** The start of a table. */
export function freshState(): DoctorState {
  return { after: undefined, tally: newTally(), ...newMeter() };
}

/** Where the state is kept unless an option says otherwise: the data folder, else the folder one is in. */
export function defaultStatePath(env: NodeJS.ProcessEnv): string {
  const folder = dataFolderOf(env);
  return existsSync(folder)
    ? join(folder, 'doctor-state.json')
    : resolve('cruddur-doctor-state.json');
}

/** What an interrupted walk of this table left. Fails with one line when there is nothing to go on with. */
export function readState(path: string, target: Target): DoctorState {
  if (!existsSync(path)) throw new UsageError(`there is nothing to go on with: no ${path}`);
  const stored = parseState(path);
  if (stored.target !== target.name || stored.table !== target.tableName) {
    throw new UsageError(`${path} is of the table ${stored.table} (${stored.target})`);
  }
  return stored;
}

function parseState(path: string): StoredState {
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as StoredState;
    return { ...stored, tally: { ...newTally(), ...stored.tally } };
  } catch {
    throw new UsageError(`${path} cannot be read; start without --resume`);
  }
}

/** Safe to call when there is none. */
export function removeState(path: string): void {
  rmSync(path, { force: true });
}

/** Keeps where a walk has come to. */
export interface StateKeeper {
  readonly take: (state: WalkState) => void;
  readonly save: () => void;
}

/**
 * Keeps the state on disk about once a second, so that a run that is killed can be gone on with
 * too. Fails with one line when the file cannot be written.
 */
export function keepState(
  { path, target, from }: { path: string; target: Target; from: DoctorState },
  meter: Meter,
): StateKeeper {
  let state: WalkState = from;
  let saved = 0;
  const save = (): void => {
    writeState(path, target, { ...state, ...meter });
    saved = Date.now();
  };
  save();
  return {
    take: (next) => {
      state = next;
      if (Date.now() - saved >= SAVE_EVERY_MS) save();
    },
    save,
  };
}

/** A reader sees the old state or the whole new one. */
function writeState(path: string, target: Target, state: DoctorState): void {
  const stored: StoredState = { target: target.name, table: target.tableName, ...state };
  const draft = `${path}.new`;
  try {
    writeFileSync(draft, `${JSON.stringify(stored)}\n`, { mode: 0o600 });
    renameSync(draft, path);
  } catch (error) {
    throw new UsageError(`cannot keep the state: ${(error as Error).message}`);
  }
}
