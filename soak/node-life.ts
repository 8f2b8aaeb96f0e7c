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

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * Starts one of our entry files as a process and waits until it says that it is ready. Its session
 * is its own, so that Ctrl-C reaches only us; its IPC channel closes when we end, however we end.
 * What it prints is added to `logFile`.
 */
export async function launchNode(
  entry: 'api-process' | 'processor-process',
  plan: ProcessPlan,
  logFile: string,
): Promise<NodeLife> {
  const log = openSync(logFile, 'a', 0o600);
  const child = fork(
    fileURLToPath(new URL(`./${entry}.ts`, import.meta.url)),
    [JSON.stringify(plan)],
    {
      execArgv: ['--import', TSX],
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    },
  );
  closeSync(log);
  const ended = once(child, 'exit').then(([code, signal]) => `exit ${code ?? signal}`);
  const hears = (answer: string): Promise<void> => hear(child, answer, ended);
  await hears('ready');
  return {
    pid: child.pid as number,
    ended,
    ask: (question, answer) => {
      child.send(question);
      return hears(answer);
    },
  };
}

function hear(child: ChildProcess, answer: string, ended: Promise<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (said) => said === answer && resolve());
    ended.then((how) => reject(new Error(`ended before it was ${answer}: ${how}`)), reject);
  });
}
