import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { spawnKept } from './engine-keeper.ts';
import { LocalStackError } from './errors.ts';
import type { Run } from './keep-running.ts';
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity.ts';

const READY_WITHIN_MS = 30_000;
const ANNOUNCED_WITHIN_MS = 10_000;
const GRACE_MS = 3_000;
const TAIL_CHARACTERS = 2_000;

export interface EngineCommand {
  readonly binary: string;
  readonly dbPath: string;
  readonly port: number;
}

/** One life of the engine: ready when handed out. */
export interface EngineRun extends Run {
  readonly pid: number;
  readonly port: number;
}

/**
 * Starts the engine and waits until it answers.
 * @throws {LocalStackError} `port_taken`, or `engine_failed` with the last of what it wrote.
 */
export async function runEngine(command: EngineCommand): Promise<EngineRun> {
  const { binary, port, dbPath } = command;
  const keeper = spawnKept(binary, [
    'serve',
    '--host',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--db-path',
    dbPath,
  ]);
  const output = collectTail(keeper);
  const identity = readIdentity(keeper);
  const ended = awaitEnd(keeper, identity).then(output);
  const run = { port, ended, stop: () => endRun(identity, ended) };
  const failed = await Promise.race([ended.then(() => true), awaitReady(port, output, ended)]);
  const engine = await identity;
  if (!failed && engine !== undefined) return { ...run, pid: engine.pid };
  await run.stop();
  throw startFailure(port, await ended);
}

function startFailure(port: number, tail: string): LocalStackError {
  if (/(port|address).* in use/i.test(tail))
    return new LocalStackError('port_taken', `Port ${port} is in use by another program.`);
  return new LocalStackError(
    'engine_failed',
    `The DynamoDB engine did not start: ${tail || 'it said nothing'}`,
  );
}

/** Resolves to whether it failed: to false once the engine answers, to true when it never did in time. */
async function awaitReady(
  port: number,
  output: () => string,
  ended: Promise<string>,
): Promise<boolean> {
  let over = false;
  ended.then(() => {
    over = true;
  });
  for (const start = Date.now(); !over && Date.now() - start < READY_WITHIN_MS; await delay(10)) {
    // Another program may answer on this port while ours is about to find it taken: an engine says so
    // itself when it listens. One of another version may say it differently: it is waited for, then trusted.
    const announced = /listening/i.test(output()) || Date.now() - start > ANNOUNCED_WITHIN_MS;
    if (announced && (await answers(port))) return over;
  }
  return true;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, agent: false, timeout: 1_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

function collectTail(keeper: ChildProcess): () => string {
  let tail = '';
  keeper.on('error', (error) => {
    tail += error.message;
  });
  keeper.stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-TAIL_CHARACTERS);
  });
  return () => tail.trim();
}

/** Undefined when the engine was gone before it could be looked at. */
async function readIdentity(keeper: ChildProcess): Promise<ProcessIdentity | undefined> {
  if (keeper.stdout === null) return undefined;
  for await (const line of createInterface(keeper.stdout)) {
    keeper.stdout.resume();
    return identifyProcess(Number(line));
  }
  return undefined;
}

async function awaitEnd(
  keeper: ChildProcess,
  identity: Promise<ProcessIdentity | undefined>,
): Promise<void> {
  const closed = once(keeper, 'close').catch(() => {});
  await new Promise((resolve) => keeper.once('exit', resolve).once('error', resolve));
  // A keeper that was killed leaves the engine behind; two engines must never have one file.
  keeper.stdin?.destroy();
  const engine = await identity;
  if (engine !== undefined) await awaitGone(engine);
  await Promise.race([closed, delay(500)]);
}

async function awaitGone(engine: ProcessIdentity): Promise<void> {
  for (const start = Date.now(); isRunning(engine); await delay(20)) {
    if (Date.now() - start > GRACE_MS) signal(engine, 'SIGKILL');
  }
}

/** SIGTERM, after three seconds SIGKILL. */
async function endRun(
  identity: Promise<ProcessIdentity | undefined>,
  ended: Promise<string>,
): Promise<void> {
  const engine = await identity;
  if (engine !== undefined) {
    signal(engine, 'SIGTERM');
    await awaitGone(engine);
  }
  await ended;
}

function signal(engine: ProcessIdentity, name: 'SIGTERM' | 'SIGKILL'): void {
  if (!isRunning(engine)) return;
  try {
    process.kill(engine.pid, name);
  } catch {
    // It went away in between.
  }
}
