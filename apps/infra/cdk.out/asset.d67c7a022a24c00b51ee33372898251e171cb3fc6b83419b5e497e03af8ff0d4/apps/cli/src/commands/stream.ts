import { describeTable } from '@cruddur/core/table/schema';
import { type DeadLetter, readDeadLetters } from '@cruddur/local/dead-letters';
import { retryDeadLetters } from '@cruddur/local/retry-dead-letters';
import { readStackFile } from '@cruddur/local/stack-file';
import { type Checkpoint, readCheckpoint } from '@cruddur/local/stream-checkpoint';
import { measureLag, type StreamLag } from '@cruddur/local/stream-lag';
import { describeShards } from '@cruddur/local/stream-shards';
import { checkpointPath, openStreams } from '@cruddur/local/table-stream';
import type { Command } from 'commander';
import { dataFolderOf } from '../environment.ts';
import { conversationDeps, findTarget, type Target, withTarget } from '../target.ts';
import { UsageError } from '../usage-error.ts';

interface StreamOptions {
  readonly prod?: boolean;
  readonly json?: boolean;
}

const SHOWN = 20;

/** `cruddur stream …`. */
export function addStreamCommands(program: Command): void {
  const stream = program
    .command('stream')
    .description('the processor that brings inboxes up to the messages');
  withTarget(
    stream
      .command('status')
      .description('how far it is behind; exit code 1 while records are set aside'),
  )
    .option('--json', 'print JSON')
    .action((options: StreamOptions) => (options.prod ? showAws(options) : showLocal(options)));
  stream
    .command('retry')
    .description('try the records that were set aside again, from the table as it is now')
    .option('--json', 'print JSON')
    .action(runRetry);
}

async function showLocal(options: StreamOptions): Promise<void> {
  const dataDir = dataFolderOf(process.env);
  const checkpoint = await readCheckpoint(checkpointPath(dataDir));
  const letters = await readDeadLetters(dataDir);
  const running = readStackFile(dataDir) !== undefined;
  const reachable = running || process.env.AWS_ENDPOINT_URL !== undefined;
  if (!reachable && checkpoint === undefined) {
    throw new UsageError('no local stack has run here yet; start it with: npm start');
  }
  const lag = reachable ? await lagOf(findTarget({}), checkpoint) : undefined;
  if (letters.length > 0) process.exitCode = 1;
  const { stream_arn = null, counters, projected_at = null } = checkpoint ?? {};
  const oldestMs = lag?.oldest === undefined ? null : Date.now() - lag.oldest.getTime();
  if (options.json) {
    const waiting = { records_waiting: lag?.waiting ?? null, oldest_waiting_ms: oldestMs };
    const status = { running, stream_arn, ...waiting, counters, projected_at };
    console.log(JSON.stringify({ ...status, dead_letters: letters }));
    return;
  }
  console.log(`processor    ${running ? 'running' : 'not running; start it with: npm start'}`);
  console.log(`waiting      ${waitingText(lag, oldestMs)}`);
  if (counters) console.log(`so far       ${countersText(counters)}`);
  console.log(`last one     ${projected_at ?? 'nothing was projected yet'}`);
  console.log(`set aside    ${letters.length === 0 ? 'nothing' : letters.length}`);
  printLetters(letters);
  if (letters.length > 0) console.log('try them again with: cruddur stream retry');
}

async function lagOf(
  { location, dynamoDb, tableName }: Target,
  checkpoint: Checkpoint | undefined,
): Promise<StreamLag | undefined> {
  const arn = (await describeTable(dynamoDb, tableName))?.LatestStreamArn;
  if (arn === undefined) return undefined;
  const streams = openStreams(location);
  return measureLag(streams, arn, checkpoint).finally(() => streams.destroy());
}

function waitingText(lag: StreamLag | undefined, oldestMs: number | null): string {
  if (lag === undefined) return 'unknown: the stream is not within reach';
  if (oldestMs === null) return `${lag.waiting} records`;
  const age = Math.max(0, Math.round(oldestMs / 1_000));
  return `${lag.more ? 'at least ' : ''}${lag.waiting} records, the oldest for ${age} s`;
}

function countersText(counters: Checkpoint['counters']): string {
  const { records, projected, retried, set_aside, trimmed } = counters;
  const lost = trimmed > 0 ? `; trimmed ${trimmed} times: cruddur doctor --repair` : '';
  return `${records} records read, ${projected} projected, ${retried} tried again, ${set_aside} set aside${lost}`;
}

function printLetters(letters: readonly DeadLetter[]): void {
  for (const { at, pk, sk, error } of letters.slice(0, SHOWN)) {
    console.log(`  ${at} ${pk} ${sk}: ${error}`);
  }
  if (letters.length > SHOWN) console.log(`  and ${letters.length - SHOWN} more: --json`);
}

const LAMBDA_METRICS =
  'CloudWatch: PoisonRecords, ProjectedRecords and FailedRecords in the namespace Cruddur; IteratorAge, Errors and Duration of the function in AWS/Lambda';

async function showAws(options: StreamOptions): Promise<void> {
  const { location, dynamoDb, tableName } = findTarget({ prod: true });
  const table = await describeTable(dynamoDb, tableName);
  if (table === undefined) throw new UsageError(`there is no table ${tableName}`);
  const { LatestStreamArn: arn, StreamSpecification: specification } = table;
  if (arn === undefined) throw new UsageError(`the table ${tableName} has no stream`);
  const streams = openStreams(location);
  const { viewType, shards } = await describeShards(streams, arn).finally(() => streams.destroy());
  const status = {
    stream_arn: arn,
    enabled: specification?.StreamEnabled ?? false,
    view_type: viewType ?? specification?.StreamViewType ?? null,
    shards: shards.length,
    open_shards: shards.filter((shard) => !shard.closed).length,
    metrics: LAMBDA_METRICS,
  };
  if (options.json) console.log(JSON.stringify(status));
  else
    for (const [name, value] of Object.entries(status)) console.log(`${name.padEnd(12)} ${value}`);
}

async function runRetry(options: StreamOptions): Promise<void> {
  const target = findTarget({});
  const deps = { ...conversationDeps(target), ...target };
  const { projected, gone, left } = await retryDeadLetters(deps, dataFolderOf(process.env));
  if (left.length > 0) process.exitCode = 1;
  if (options.json) {
    console.log(JSON.stringify({ projected, gone, left }));
    return;
  }
  console.log(
    `${projected} projected, ${gone} gone from the table, ${left.length} still set aside`,
  );
  printLetters(left);
}
