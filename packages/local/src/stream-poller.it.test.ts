import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@cruddur/contract/errors';
import type { StreamRecord } from '@cruddur/core/conversation/project';
import type { PoisonRecord } from '@cruddur/core/conversation/stream-record';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freshFolder } from './fixtures/fresh-folder.ts';
import { PATIENCE } from './fixtures/run-fixture.ts';
import {
  type ScriptedShard,
  type ScriptedStreams,
  startScriptedStreams,
} from './fixtures/scripted-streams.ts';
import type { Checkpoint } from './stream-checkpoint.ts';
import { type StreamPoller, startStreamPoller } from './stream-poller.ts';
import { openStreams } from './table-stream.ts';

type Project = (records: readonly StreamRecord[]) => Promise<{ ids: string[]; error: unknown }[]>;

interface Follower extends StreamPoller {
  /** Every message that was projected, by its partition, in order. */
  readonly seen: string[];
  readonly aside: PoisonRecord[];
  readonly trimmed: string[];
  readonly errors: unknown[];
  checkpoint(): Promise<Checkpoint>;
}

const shard = (id: string, count: number, more: Partial<ScriptedShard> = {}): ScriptedShard => ({
  id,
  count,
  closed: false,
  trimmed: 0,
  ...more,
});
const messages = (id: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => `${id}-${from + n}`);

function follow(server: ScriptedStreams, dir: string, project?: Project): Follower {
  const streams = openStreams({ endpoint: server.endpoint, region: 'us-east-1' });
  const file = join(dir, 'checkpoint.json');
  const seen: string[] = [];
  const aside: PoisonRecord[] = [];
  const trimmed: string[] = [];
  const errors: unknown[] = [];
  const poller = startStreamPoller({
    streams,
    findStreamArn: async () => server.arn,
    dropForeign: async (records) => records,
    project: async (records) => {
      const failures = (await project?.(records)) ?? [];
      const failed = new Set(failures.flatMap((failure) => failure.ids));
      for (const { id, item } of records) if (!failed.has(id)) seen.push(item.pk.slice(4));
      return failures;
    },
    setAside: async (records) => void aside.push(...records),
    checkpointFile: file,
    onNewStream: () => {},
    onPassed: () => {},
    onTrimmed: (id) => void trimmed.push(id),
    onError: (error) => void errors.push(error),
  });
  onTestFinished(async () => {
    await poller.stop();
    streams.destroy();
  });
  const checkpoint = async () => JSON.parse(await readFile(file, 'utf8')) as Checkpoint;
  return { ...poller, seen, aside, trimmed, errors, checkpoint };
}

test('several shards are read to their ends, parents before children', async () => {
  const server = await startScriptedStreams([
    shard('grandchild', 4, { parent: 'left' }),
    shard('left', 5, { parent: 'root', closed: true }),
    shard('right', 7, { parent: 'root' }),
    shard('root', 8, { parent: 'trimmed away', closed: true }),
    shard('alone', 2),
  ]);
  const { seen, drained } = follow(server, freshFolder());
  await drained();
  expect(new Set(seen).size).toBe(4 + 5 + 7 + 8 + 2);
  expect(seen).toHaveLength(26);
  for (const id of ['root', 'left', 'right', 'grandchild', 'alone']) {
    const own = seen.filter((name) => name.startsWith(`${id}-`));
    expect(own).toEqual(messages(id, 1, own.length));
  }
  expect(seen.indexOf('left-1')).toBeGreaterThan(seen.indexOf('root-8'));
  expect(seen.indexOf('right-1')).toBeGreaterThan(seen.indexOf('root-8'));
  expect(seen.indexOf('grandchild-1')).toBeGreaterThan(seen.indexOf('left-5'));
});

test('a child that opens while its parent closes is read in the same breath', async () => {
  const server = await startScriptedStreams([shard('parent', 1)]);
  const { seen, drained, nudge } = follow(server, freshFolder());
  await drained();
  server.calls.length = 0;
  const [parent] = server.shards;
  Object.assign(parent as ScriptedShard, { count: 2, closed: true });
  server.shards.push(shard('child', 1, { parent: 'parent' }));
  nudge();
  await vi.waitFor(() => expect(seen).toEqual(['parent-1', 'parent-2', 'child-1']), PATIENCE);
  const end = server.calls.lastIndexOf('GetRecords parent');
  expect(server.calls.slice(end + 1, end + 4)).toEqual([
    'DescribeStream',
    'GetShardIterator child TRIM_HORIZON',
    'GetRecords child',
  ]);
});

test('a restart goes on behind the checkpoint and leaves closed shards alone', async () => {
  const dir = freshFolder();
  const server = await startScriptedStreams([
    shard('root', 4, { closed: true }),
    shard('left', 2, { parent: 'root', closed: true }),
    shard('right', 5, { parent: 'root' }),
  ]);
  const first = follow(server, dir);
  await first.drained();
  await first.stop();
  expect(await first.checkpoint()).toMatchObject({
    shards: { right: '5' },
    finished: ['root', 'left'],
    counters: { records: 11, projected: 11, retried: 0, set_aside: 0, trimmed: 0 },
    projected_at: expect.stringMatching(/^\d{4}-.*Z$/),
  });
  server.calls.length = 0;
  (server.shards[2] as ScriptedShard).count = 6;
  // A stream forgets closed shards after a day; so does the checkpoint.
  server.shards.shift();
  const second = follow(server, dir);
  await second.drained();
  expect(second.seen).toEqual(['right-6']);
  expect(server.calls.filter((call) => call.startsWith('GetShardIterator'))).toEqual([
    'GetShardIterator right 5',
  ]);
  expect(await second.checkpoint()).toMatchObject({
    finished: ['left'],
    counters: { records: 12, trimmed: 0 },
  });
});

test('an iterator that expired is replaced, and nothing is read twice', async () => {
  const server = await startScriptedStreams([shard('only', 4)]);
  const { seen, drained, errors } = follow(server, freshFolder());
  await drained();
  server.expireIterators();
  (server.shards[0] as ScriptedShard).count = 6;
  await drained();
  expect(seen).toEqual(messages('only', 1, 6));
  expect(errors).toEqual([]);
});

test.each([
  ['when the iterator is asked for', 9, messages('only', 10, 12)],
  ['when the records are asked for', 5, messages('only', 6, 12)],
])('trimmed records, told %s, are counted and the rest is read', async (_, trimmed, rest) => {
  const dir = freshFolder();
  const server = await startScriptedStreams([shard('only', 4)]);
  const first = follow(server, dir);
  await first.drained();
  await first.stop();
  Object.assign(server.shards[0] as ScriptedShard, { count: 12, trimmed });
  const second = follow(server, dir);
  await second.drained();
  expect(second.seen).toEqual(rest);
  expect(second.trimmed).toEqual(['only']);
  expect(second.errors).toEqual([]);
  expect(await second.checkpoint()).toMatchObject({
    shards: { only: '12' },
    counters: { trimmed: 1 },
  });
});

test('shards that outlive their records, or are gone, do not keep their children waiting', async () => {
  const dir = freshFolder();
  const server = await startScriptedStreams([shard('gone', 2), shard('empty', 2)]);
  const first = follow(server, dir);
  await first.drained();
  await first.stop();
  Object.assign(server.shards[1] as ScriptedShard, { count: 4, closed: true, trimmed: 4 });
  server.shards.splice(0, 1, shard('heir', 2, { parent: 'gone' }));
  server.shards.push(shard('child', 1, { parent: 'empty' }));
  const second = follow(server, dir);
  await second.drained();
  expect(second.seen).toEqual(expect.arrayContaining(['heir-1', 'heir-2', 'child-1']));
  expect(second.trimmed.sort()).toEqual(['empty', 'gone']);
  expect(await second.checkpoint()).toMatchObject({
    shards: { heir: '2', child: '1' },
    finished: ['empty'],
    counters: { trimmed: 2 },
  });
});

test('what fails is tried again alone and set aside in the end; the stream goes on', async () => {
  const server = await startScriptedStreams([shard('only', 4)]);
  const tries: string[][] = [];
  const { seen, aside, drained, checkpoint } = follow(server, freshFolder(), async (records) => {
    tries.push(records.map((record) => record.id));
    const ids = records.filter((record) => record.id === '2').map((record) => record.id);
    return ids.length > 0 ? [{ ids, error: new Error('broken') }] : [];
  });
  await drained();
  expect(seen).toEqual(['only-1', 'only-3', 'only-4']);
  expect(tries).toEqual([['1', '2', '3'], ...Array(5).fill(['2']), ['4']]);
  expect(aside).toMatchObject([{ id: '2', error: { message: 'broken' } }]);
  expect(await checkpoint()).toMatchObject({
    shards: { only: '4' },
    counters: { records: 4, projected: 3, retried: 5, set_aside: 1 },
  });
});

test('while the table is away nothing is passed over or set aside, and it is said once', async () => {
  const dir = freshFolder();
  const server = await startScriptedStreams([shard('only', 2)]);
  let away = 3;
  const { seen, aside, drained, errors, checkpoint } = follow(server, dir, async (records) => {
    if (away === 0) return [];
    away -= 1;
    await expect(checkpoint()).rejects.toMatchObject({ code: 'ENOENT' });
    return [{ ids: [records[0]?.id ?? ''], error: new AppError('table_unavailable') }];
  });
  await drained();
  expect([away, aside]).toEqual([0, []]);
  // The record that did not fail is projected each time: at least once is what is promised.
  expect(seen.filter((name) => name === 'only-1')).toEqual(['only-1']);
  expect(await checkpoint()).toMatchObject({ shards: { only: '2' }, counters: { records: 2 } });
  expect(errors).toHaveLength(1);
});

test('an engine that goes and comes back is said once, and then it goes on', async () => {
  const server = await startScriptedStreams([shard('only', 2)]);
  const { seen, drained, errors } = follow(server, freshFolder());
  await drained();
  await server.close();
  await vi.waitFor(() => expect(errors.map(String).join()).toMatch(/ECONNREFUSED/), PATIENCE);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(new Set(errors.map(String)).size).toBe(errors.length);
  (server.shards[0] as ScriptedShard).count = 3;
  await server.listen();
  await drained();
  expect(seen).toEqual(messages('only', 1, 3));
});

test('an unreadable checkpoint means a replay', async () => {
  const dir = freshFolder();
  const server = await startScriptedStreams([shard('only', 2)]);
  await writeFile(join(dir, 'checkpoint.json'), '{"stream_arn":');
  const { seen, drained } = follow(server, dir);
  await drained();
  expect(seen).toEqual(['only-1', 'only-2']);
});

test('an idle stream costs a call a second, and stopping does not wait for the next', async () => {
  const server = await startScriptedStreams([shard('only', 1)]);
  const { drained, stop } = follow(server, freshFolder());
  await drained();
  server.calls.length = 0;
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  // 40, 80, 160, 320, 640 ms, then seconds, and one search. Noise can only make it fewer.
  expect(server.calls.length).toBeLessThanOrEqual(10);
  expect(server.calls.length).toBeGreaterThan(0);
  await stop();
});
