import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from './fixtures/fresh-folder.ts';
import { readStackFile, removeStackFile, type StackFile, writeStackFile } from './stack-file.ts';

const STACK: StackFile = {
  pid: process.pid,
  started_at: '2026-01-01T00:00:00.000Z',
  api_url: 'http://127.0.0.1:4567',
  dynamodb_endpoint: 'http://127.0.0.1:8000',
  dynamodb_region: 'us-east-1',
  connection_url: 'postgres://postgres@/postgres?host=/tmp/x',
  user_pool_id: 'us-east-1_LocalDev1',
  user_pool_client_id: 'client',
  user_pool_endpoint: 'http://127.0.0.1:9000',
  message_key_file: '',
  message_kms_key: '',
};

test('what is written is read, by this user only, and replaced as a whole', () => {
  const dir = freshFolder();
  writeStackFile(dir, STACK);
  writeStackFile(dir, { ...STACK, api_url: 'http://127.0.0.1:1' });
  expect(readStackFile(dir)).toEqual({ ...STACK, api_url: 'http://127.0.0.1:1' });
  expect(statSync(join(dir, 'stack.json')).mode & 0o777).toBe(0o600);
  expect(readdirSync(dir)).toEqual(['stack.json']);
});

test('no stack is found where none was started or the last one was stopped', () => {
  const dir = freshFolder();
  expect(readStackFile(dir)).toBeUndefined();
  writeStackFile(dir, STACK);
  removeStackFile(dir);
  removeStackFile(dir);
  expect(readStackFile(dir)).toBeUndefined();
});

test('a stack whose process is gone does not count, even when its pid is taken again', () => {
  const dir = freshFolder();
  writeStackFile(dir, { ...STACK, pid: 2 ** 30 });
  expect(readStackFile(dir)).toBeUndefined();
  writeFileSync(join(dir, 'stack.json'), JSON.stringify({ ...STACK, process_start: 'long ago' }));
  expect(readStackFile(dir)).toBeUndefined();
});

test('a file that is not ours is no stack', () => {
  const dir = freshFolder();
  writeFileSync(join(dir, 'stack.json'), '{"pid":');
  expect(readStackFile(dir)).toBeUndefined();
});
