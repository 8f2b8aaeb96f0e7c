import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '@cruddur/local/engine';
import { findFreePort } from '@cruddur/local/free-port';
import Database from 'libsql';

/** A DynamoDB-compatible engine of a test's own. */
export interface TestEngine {
  readonly name: 'dynoxide' | 'dynamodb-local';
  readonly endpoint: string;
  /**
   * Restarts it with everything in its streams so much older. It closes a shard after 4 hours and
   * trims records after 24. Only DynamoDB Local does; the embedded engine never ages.
   */
  readonly ageStreams?: (hours: number) => Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the engine that the run asks for: the embedded one, or AWS's DynamoDB Local when
 * `DYNAMODB_LOCAL` names its folder (see scripts/second-engine.mjs).
 */
export async function startTestEngine(): Promise<TestEngine> {
  const dir = await mkdtemp(join(tmpdir(), 'cruddur-engine-'));
  const folder = process.env.DYNAMODB_LOCAL;
  const engine = folder
    ? await startDynamoDbLocal(folder, dir)
    : { name: 'dynoxide' as const, ...plain(await startEngine({ dir, log: () => {} })) };
  return {
    ...engine,
    stop: async () => {
      await engine.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function plain({ endpoint, stop }: { endpoint: string; stop(): Promise<void> }) {
  return { endpoint, stop };
}

async function startDynamoDbLocal(folder: string, dir: string): Promise<TestEngine> {
  const port = await findFreePort();
  let run = await runDynamoDbLocal(folder, dir, port);
  return {
    name: 'dynamodb-local',
    endpoint: `http://127.0.0.1:${port}`,
    ageStreams: async (hours) => {
      await run.stop();
      makeOlder(join(dir, 'shared-local-instance.db'), hours * 3_600_000);
      run = await runDynamoDbLocal(folder, dir, port);
    },
    stop: () => run.stop(),
  };
}

/** It lives for one file of tests: to compile its code well takes longer than it saves. */
const SHORT_LIFE = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

async function runDynamoDbLocal(
  folder: string,
  dir: string,
  port: number,
): Promise<{ stop(): Promise<void> }> {
  const java = spawn(
    'java',
    [
      ...SHORT_LIFE,
      `-Djava.library.path=${folder}/DynamoDBLocal_lib`,
      '-jar',
      `${folder}/DynamoDBLocal.jar`,
      ...['-port', String(port), '-dbPath', dir, '-sharedDb', '-disableTelemetry'],
    ],
    // It writes a file of its own to where it stands.
    { stdio: 'ignore', cwd: dir },
  );
  const exited = new Promise<void>((resolve) => java.once('exit', () => resolve()));
  process.once('exit', () => java.kill('SIGKILL'));
  await untilAnswers(java, `http://127.0.0.1:${port}`);
  return {
    stop: async () => {
      java.kill('SIGKILL');
      await exited;
    },
  };
}

async function untilAnswers(java: ChildProcess, endpoint: string): Promise<void> {
  for (let tries = 0; !(await answers(endpoint)); tries += 1) {
    if (java.exitCode !== null || tries > 300) throw new Error('DynamoDB Local does not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Its file holds when each shard was opened and each record written, in milliseconds. */
function makeOlder(file: string, ms: number): void {
  const database = new Database(file, { timeout: 10_000 });
  for (const table of ['ss', 'us']) {
    database.exec(`UPDATE ${table} SET CreationDateTime = CreationDateTime - ${ms}`);
  }
  database.close();
}

function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}
