import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCruddur } from '@cruddur/testing/run-cruddur';
import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SECRET = 'meet me at noon';
let dir: string;
let keys: string;
let stack: RunningStack;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cruddur-keys-'));
  keys = join(dir, 'keys');
  expect(await runCruddur({}, ['message-key', 'create', keys])).toMatchObject({ code: 0 });
  stack = await runStack({ env: { MESSAGE_KEY_FILE: keys } });
});
afterAll(async () => {
  await stack?.close();
  await rm(dir, { recursive: true, force: true });
});

test('a key file is made once, for its owner alone, and a new key comes first', async () => {
  const file = join(dir, 'other');
  expect(await runCruddur({}, ['message-key', 'create', file])).toMatchObject({ code: 0 });
  const before = await readFile(file, 'utf8');
  expect(await runCruddur({}, ['message-key', 'create', file])).toMatchObject({
    code: 2,
    stderr: `cruddur: ${file} is there already`,
  });
  const { code, stdout } = await runCruddur({}, ['message-key', 'rotate', file]);
  const [heading, newest, ...older] = (await readFile(file, 'utf8')).split('\n');
  expect(code).toBe(0);
  expect(stdout).toContain(newest?.split(' ')[0]);
  expect([heading, ...older].join('\n')).toBe(before);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  // What is printed may be kept: no key is in it.
  expect(stdout).not.toContain(newest?.split(' ')[1]);
});

test('commands seal and open by the key of the running stack, or say that they cannot', async () => {
  const rows = (await stack.cruddur('ddb', 'scan'))
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ pk }) => pk.startsWith('GRP#'));
  const [row] = rows;
  const other = row.user_handle;
  const me = rows.find(({ user_uuid }) => `GRP#${user_uuid}` === row.pk)?.user_handle;
  const transcript = join(dir, 'transcript.txt');
  await writeFile(transcript, `Me: ${SECRET}\n`);
  const names = ['--person', `Me=${me}`, '--person', `You=${other}`];
  await stack.cruddur('import', transcript, ...names);
  const list = ['ddb', 'list-conversations', me, '--limit', '1'];
  expect(await stack.cruddur(...list)).toContain(SECRET);
  const stored = await stack.cruddur('ddb', 'scan');
  expect(stored).not.toContain('noon');
  const stranger = { MESSAGE_KEY_FILE: join(dir, 'stranger') };
  await runCruddur({}, ['message-key', 'create', stranger.MESSAGE_KEY_FILE]);
  const shown = await stack.cruddurWith(stranger, ...list);
  expect(shown).toContain('message_key_unavailable');
  expect(shown).not.toContain(SECRET);
  // Fails unless nothing is wrong.
  await stack.cruddur('doctor');
});
