import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ProcessPlan } from './process-plan.ts';
import type { Life } from './victim.ts';

/** A life that can be asked something. */
export interface NodeLife extends Life {
  /** Resolves when it gives this answer; rejects when it ends first. */
  ask(question: string, answer: string): Promise<void>;
}

/** Starts one life after another of the same program. */
export interface NodeLauncher {
  launch(): Promise<NodeLife>;
  /** Ends the process that waits for its turn. */
  close(): Promise<void>;
}

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * While one life serves, the process of the next already loads its code, which takes seconds on a
 * busy machine: else a run would mostly wait. What they print is added to `logFile`.
 */
export function createNodeLauncher(
  entry: 'api-process' | 'processor-process',
  plan: ProcessPlan,
  logFile: string,
): NodeLauncher {
  let next: ChildProcess | undefined;
  let closed = false;
  return { launch, close };

  async function launch(): Promise<NodeLife> {
    const child = next !== undefined && isAlive(next) ? next : load(entry, plan, logFile);
    next = undefined;
    const ended = isAlive(child)
      ? once(child, 'exit').then(([code, signal]) => `exit ${code ?? signal}`)
      : Promise.resolve('exit');
    const ask = (question: string, answer: string): Promise<void> => {
      const heard = hear(child, answer, ended);
      child.send(question, () => {});
      return heard;
    };
    await ask('begin', 'ready');
    if (!closed) next = load(entry, plan, logFile);
    return { pid: child.pid as number, ended, ask };
  }

  async function close(): Promise<void> {
    closed = true;
    if (next === undefined || !isAlive(next)) return;
    next.kill('SIGKILL');
    await once(next, 'exit');
  }
}

/** Its session is its own, so that Ctrl-C reaches only us; its IPC channel closes however we end. */
function load(entry: string, plan: ProcessPlan, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const path = fileURLToPath(new URL(`./${entry}.ts`, import.meta.url));
  const child = fork(path, [JSON.stringify(plan)], {
    execArgv: ['--import', TSX],
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  return child;
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function hear(child: ChildProcess, answer: string, ended: Promise<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (said) => said === answer && resolve());
    ended.then((how) => reject(new Error(`ended before it was ${answer}: ${how}`)), reject);
  });
}
