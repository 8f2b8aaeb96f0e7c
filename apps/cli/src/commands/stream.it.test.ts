import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { readStackFile, type StackFile } from '@cruddur/local/stack-file';
import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const PATIENCE = { timeout: 60_000, interval: 200 };
const TableName = 'cruddur-messages';
const KEY = { pk: { S: 'MSG#0a1b2c3d-0000-4000-8000-000000000000' }, sk: { S: '000000000001' } };

let stack: RunningStack;
beforeAll(async () => {
  stack = await runStack();
});
afterAll(async () => stack.close());

/** What a script that watches the stream sees; exit code and JSON. */
async function status(...args: string[]) {
  const run = await stack.cruddur('stream', 'status', '--json', ...args).then(
    (stdout) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  );
  return { code: run.code, ...JSON.parse(run.stdout) };
}

test('nothing waits and nothing is set aside in a sound stack', async () => {
  await vi.waitFor(async () => {
    expect(await status()).toMatchObject({
      code: 0,
      running: true,
      stream_arn: expect.stringMatching(/cruddur-messages/),
      records_waiting: 0,
      oldest_waiting_ms: null,
      counters: { retried: 0, set_aside: 0, trimmed: 0 },
      projected_at: expect.stringMatching(/Z$/),
      dead_letters: [],
    });
  }, PATIENCE);
  const text = await stack.cruddur('stream', 'status');
  expect(text).toMatch(/^processor +running\nwaiting +0 records\nso far +\d+ records read/);
  expect(text).toMatch(/set aside +nothing$/);
});

test('a malformed item is an exit code for scripts, until it is mended and tried again', async () => {
  const { dynamodb_endpoint: endpoint } = readStackFile(stack.dataDir) as StackFile;
  const dynamoDb = createDynamoDbClient({ endpoint, region: 'us-east-1' });
  await dynamoDb.send(new PutItemCommand({ TableName, Item: { ...KEY, message: { S: 'torn' } } }));
  const error = 'a message without message_uuid';
  await vi.waitFor(async () => {
    expect(await status()).toMatchObject({
      code: 1,
      records_waiting: 0,
      counters: { set_aside: 1 },
      dead_letters: [{ pk: KEY.pk.S, sk: KEY.sk.S, error, at: expect.stringMatching(/Z$/) }],
    });
  }, PATIENCE);
  await expect(stack.cruddur('stream', 'status')).rejects.toMatchObject({
    stdout: expect.stringMatching(/set aside +1\n.*without message_uuid\n.*cruddur stream retry/),
  });
  await expect(stack.cruddur('stream', 'retry', '--json')).rejects.toMatchObject({ code: 1 });
  await dynamoDb.send(new DeleteItemCommand({ TableName, Key: KEY }));
  dynamoDb.destroy();
  expect(JSON.parse(await stack.cruddur('stream', 'retry', '--json'))).toEqual({
    projected: 0,
    gone: 1,
    left: [],
  });
  expect(await status()).toMatchObject({ code: 0, dead_letters: [] });
  expect(await stack.cruddur('stream', 'retry')).toBe(
    '0 projected, 0 gone from the table, 0 still set aside',
  );
});

test('--prod asks AWS for what it tells, and points at the metrics', async () => {
  const { dynamodb_endpoint } = readStackFile(stack.dataDir) as StackFile;
  const aws = {
    AWS_ENDPOINT_URL: dynamodb_endpoint,
    AWS_ACCESS_KEY_ID: 'k',
    AWS_SECRET_ACCESS_KEY: 's',
  };
  const text = await stack.cruddurWith(aws, 'stream', 'status', '--prod', '--json');
  expect(JSON.parse(text)).toMatchObject({
    stream_arn: expect.stringMatching(/cruddur-messages/),
    enabled: true,
    view_type: 'NEW_IMAGE',
    shards: 1,
    metrics: expect.stringMatching(/namespace Cruddur/),
  });
});

test('a stack that is down says so, and what it knew', async () => {
  await stack.end('SIGTERM');
  expect(await status()).toMatchObject({ code: 0, running: false, records_waiting: null });
  await expect(stack.cruddur('stream', 'retry')).rejects.toMatchObject({ code: 2 });
});
