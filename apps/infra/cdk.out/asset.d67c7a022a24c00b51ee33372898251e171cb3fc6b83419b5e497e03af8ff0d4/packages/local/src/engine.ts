import { join } from 'node:path';
import { findEngineBinary } from './engine-binary.ts';
import { type EngineRun, runEngine } from './engine-run.ts';
import { LocalStackError } from './errors.ts';
import { findFreePort } from './free-port.ts';
import { keepRunning } from './keep-running.ts';

const PORT_RACES = 5;

export interface EngineOptions {
  /** The data folder, whose lock the caller holds: two engines on one file would stall each other. */
  readonly dir: string;
  /** A free one when left out. */
  readonly port?: number | undefined;
  /** Told each time that it dies by itself, before it is started again. */
  readonly onCrash?: ((error: LocalStackError) => void) | undefined;
  /** One line for the operator: a death, a restart that failed. */
  readonly log: (line: string) => void;
}

/** The DynamoDB engine, kept running. */
export interface Engine {
  /** Stays the same over restarts. */
  readonly endpoint: string;
  /** Of the engine itself; another one after a restart. */
  readonly pid: number;
  /** Resolves when no process of it is left. Safe to call again. */
  stop(): Promise<void>;
}

/** Where the engine keeps everything; its upkeep opens the same file. */
export function engineDatabasePath(dir: string): string {
  return join(dir, 'dynamodb.db');
}

/**
 * Starts the engine on 127.0.0.1 and starts it again, on the same port, whenever it dies. It never
 * outlives this process, however that ends; Ctrl-C at the terminal does not reach it, so that it
 * serves until stop().
 * @throws {LocalStackError} `engine_missing`, `engine_failed`, or `port_taken` when the port was asked for.
 */
export async function startEngine({ dir, port, onCrash, log }: EngineOptions): Promise<Engine> {
  const binary = findEngineBinary();
  const launch = (on: number): Promise<EngineRun> =>
    runEngine({ binary, port: on, dbPath: engineDatabasePath(dir) });
  const first = port === undefined ? await launchOnFreePort(launch) : await launch(port);
  const onDeath = (lastWords: string): void => {
    const error = new LocalStackError(
      'engine_failed',
      `The DynamoDB engine died: ${lastWords || 'it said nothing'}`,
    );
    log(`${error.message}; starting it again`);
    onCrash?.(error);
  };
  const kept = keepRunning(first, { relaunch: () => launch(first.port), onDeath, log });
  return {
    endpoint: `http://127.0.0.1:${first.port}`,
    get pid() {
      return kept.current().pid;
    },
    stop: kept.stop,
  };
}

async function launchOnFreePort(launch: (port: number) => Promise<EngineRun>): Promise<EngineRun> {
  for (let race = 1; ; race += 1) {
    try {
      return await launch(await findFreePort());
    } catch (error) {
      const lost = error instanceof LocalStackError && error.code === 'port_taken';
      if (!lost || race === PORT_RACES) throw error;
    }
  }
}
