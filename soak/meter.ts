import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Metered } from '@cruddur/testing/metered-endpoint';

/** What counts the calls of the table. */
export interface Meter {
  /** Where the engine is reached through it. */
  readonly url: string;
  count(): Promise<Metered>;
  close(): Promise<void>;
}

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Starts it before an engine. It ends with this process. */
export async function startMeter(engine: string): Promise<Meter> {
  const path = fileURLToPath(new URL('./meter-process.ts', import.meta.url));
  const child = fork(path, [engine], {
    execArgv: ['--import', TSX],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
  });
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    count: async () => {
      child.send('count');
      const [metered] = (await once(child, 'message')) as [Metered];
      return metered;
    },
    close: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
