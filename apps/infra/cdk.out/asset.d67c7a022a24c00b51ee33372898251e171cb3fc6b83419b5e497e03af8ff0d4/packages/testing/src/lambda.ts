import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A bundled function in a process of its own. */
export interface Lambda<Event, Answer> {
  invoke(event: Event): Promise<Answer>;
  /** Ends it and answers the JSON lines that it logged. May be called again. */
  stop(): Promise<Record<string, unknown>[]>;
}

const BUILD = fileURLToPath(new URL('../../../scripts/build-handler.mjs', import.meta.url));
const INVOKE = fileURLToPath(new URL('./fixtures/invoke-handler.mjs', import.meta.url));

/** Builds the bundle of an app into a folder without any package beside or above it. */
export async function buildBundle(app: string): Promise<{ file: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'cruddur-lambda-'));
  await promisify(execFile)('node', [BUILD, app, dir]);
  return {
    file: join(dir, 'handler.mjs'),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

/** Starts the bundle with nothing in its environment but what is given. */
export async function startLambda<Event extends object, Answer>(
  bundle: string,
  env: NodeJS.ProcessEnv,
): Promise<Lambda<Event, Answer>> {
  const child = fork(INVOKE, [bundle], { env, stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
  const output = text(child.stdout as Readable);
  const gone = once(child, 'exit').then(() => 'gone');
  if ((await Promise.race([once(child, 'message'), gone])) === 'gone') {
    throw new Error('the bundle does not load');
  }
  return {
    invoke: async (event) => {
      const answered = once(child, 'message');
      child.send(event);
      const [{ answer, error }] = (await answered) as [{ answer?: Answer; error?: string }];
      if (answer === undefined) throw new Error(error);
      return answer;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await gone;
      const lines = (await output).split('\n').filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
  };
}
