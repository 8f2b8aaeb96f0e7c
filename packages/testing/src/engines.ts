import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '@cruddur/local/engine';
import { findFreePort } from '@cruddur/local/free-port';

/** A DynamoDB-compatible engine of a test's own. */
export interface TestEngine {
  readonly name: 'dynoxide' | 'dynamodb-local';
  readonly endpoint: string;
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
    name: engine.name,
    endpoint: engine.endpoint,
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
  const java = spawn(
    'java',
    [
      `-Djava.library.path=${folder}/DynamoDBLocal_lib`,
      '-jar',
      `${folder}/DynamoDBLocal.jar`,
      ...['-port', String(port), '-dbPath', dir, '-sharedDb', '-disableTelemetry'],
    ],
    { stdio: 'ignore' },
  );
  const exited = new Promise<void>((resolve) => java.once('exit', () => resolve()));
  process.once('exit', () => java.kill('SIGKILL'));
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(endpoint)); tries += 1) {
    if (java.exitCode !== null || tries > 300) throw new Error('DynamoDB Local does not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    name: 'dynamodb-local',
    endpoint,
    stop: async () => {
      java.kill('SIGKILL');
      await exited;
    },
  };
}

function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}
