import type { Bus } from '@cruddur/core/bus/bus';
import { type PairCache, project, type StreamRecord } from '@cruddur/core/conversation/project';
import type { MessageItem, ProfileItem } from '@cruddur/core/table/items';
import { parseMessageKey, parseProfileKey } from '@cruddur/core/table/keys';
import type { Table } from '@cruddur/core/table/table';
import type { Random } from '../random.ts';
import type { ModelTable } from './model-table.ts';
import type { Noise } from './noise.ts';
import type { Scheduler } from './scheduler.ts';

/** What the processor of one shard works with. */
export interface ProcessorDeps {
  readonly model: ModelTable;
  readonly table: Table;
  readonly bus: Bus;
  readonly pairs: PairCache;
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly noise: Noise;
  readonly isAlive: () => boolean;
  /** How far the shard is dealt with: survives a crash. */
  readonly checkpoint: { position: number };
}

/**
 * Feeds the stream to the projection as the trigger of a Lambda or the poller does, only worse:
 * in batches of every size, with records doubled, late and out of order. It goes on from its
 * checkpoint after a crash, so that what came after it is handed over again.
 */
export async function runProcessor(deps: ProcessorDeps): Promise<void> {
  const { model, scheduler, random, checkpoint, isAlive } = deps;
  let next = checkpoint.position;
  let late: number[] = [];
  while (isAlive()) {
    await scheduler.sleep(random.int(5, 60));
    const end = Math.min(model.stream.length, next + random.pick([1, 2, 3, 10, 100]));
    const { batch, held } = drawBatch(deps, next, end, late);
    if (batch.length === 0 && held.length === 0) {
      await model.written();
      continue;
    }
    await projectAll(deps, toRecords(deps.model, batch));
    late = held;
    next = end;
    if (isAlive()) checkpoint.position = Math.min(next, ...late);
  }
}

function drawBatch(
  { random, noise }: ProcessorDeps,
  from: number,
  to: number,
  late: readonly number[],
): { batch: number[]; held: number[] } {
  const batch = [...late];
  const held: number[] = [];
  for (let position = from; position < to; position += 1) {
    if (noise.strikes('reordered records')) held.push(position);
    else batch.push(position);
    if (position > 0 && noise.strikes('doubled records')) batch.push(random.int(0, position - 1));
  }
  if (noise.strikes('reordered records')) batch.reverse();
  return { batch, held };
}

function toRecords(model: ModelTable, positions: readonly number[]): StreamRecord[] {
  return positions.flatMap((position): StreamRecord[] => {
    const item = model.stream[position]?.item;
    const id = String(position);
    if (item === undefined) return [];
    if (parseMessageKey(item)) return [{ id, kind: 'message', item: item as MessageItem }];
    if (parseProfileKey(item)) return [{ id, kind: 'profile', item: item as ProfileItem }];
    return [];
  });
}

async function projectAll(deps: ProcessorDeps, records: readonly StreamRecord[]): Promise<void> {
  let left = records;
  while (left.length > 0 && deps.isAlive()) {
    const failures = await project(deps, left);
    const failed = new Set(failures.flatMap(({ ids }) => ids));
    left = left.filter(({ id }) => failed.has(id));
    if (left.length > 0) await deps.scheduler.sleep(deps.random.int(20, 400));
  }
}
