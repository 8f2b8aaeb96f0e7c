import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bundleSimulation } from './bundle.ts';
import type { WorkerNews, WorkerOrder } from './history-worker.ts';
import type { Mutation } from './mutations.ts';
import type { Telling } from './tell.ts';

/** Which histories to run, on how many threads. */
export interface RunOptions extends Omit<WorkerOrder, 'by'> {
  readonly threads: number;
  readonly mutation?: Mutation;
  readonly onNews?: (news: WorkerNews) => void;
}

/** How the histories went; `failed` is that of the lowest seed among those that were met. */
export interface RunResult {
  readonly histories: number;
  readonly messages: number;
  readonly seconds: number;
  readonly failed?: Telling;
}

/**
 * Builds the product with the simulation around it, with a defect put in when a mutation is given,
 * and runs histories on several threads until all are run or one fails.
 */
export async function runHistories(options: RunOptions): Promise<RunResult> {
  const folder = await mkdtemp(join(tmpdir(), 'cruddur-simulation-'));
  try {
    const file = join(folder, 'worker.mjs');
    await bundleSimulation(file, options.mutation);
    return await runThreads(file, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runThreads(file: string, options: RunOptions): Promise<RunResult> {
  const { threads, mutation, onNews, ...order } = options;
  const total = { histories: 0, messages: 0 };
  const failures: Telling[] = [];
  const started = performance.now();
  const workers: Worker[] = [];
  const stop = (): void => {
    for (const worker of workers) void worker.terminate();
  };
  await Promise.all(
    Array.from({ length: threads }, (_, i) => {
      const { first, ...rest } = order;
      const workerData: WorkerOrder = {
        ...rest,
        from: order.from + i,
        by: threads,
        ...(i === 0 && first !== undefined && { first }),
      };
      const worker = new Worker(file, { workerData, execArgv: ['--enable-source-maps'] });
      workers.push(worker);
      worker.on('message', (news: WorkerNews) => {
        onNews?.(news);
        if (news.kind === 'ran') {
          total.histories += news.histories;
          total.messages += news.messages;
        }
        if (news.kind === 'failed') {
          failures.push({ ...news, ...(mutation && { mutation: mutation.name }) });
          stop();
        }
      });
      return new Promise<void>((resolve, reject) => {
        worker.on('error', reject);
        worker.on('exit', () => resolve());
      });
    }),
  ).finally(stop);
  const failed = failures.sort((a, b) => a.seed - b.seed)[0];
  const seconds = (performance.now() - started) / 1000;
  return { ...total, seconds, ...(failed && { failed }) };
}
