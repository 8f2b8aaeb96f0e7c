import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDataFolder } from './data-folder.ts';
import { freshFolder } from './fixtures/fresh-folder.ts';

test('makes the folder for this user only, and leaves nothing in it on release', async () => {
  const dir = join(freshFolder(), 'a', 'b');
  const folder = await openDataFolder(dir);
  expect(folder.dir).toBe(dir);
  expect(statSync(dir).mode & 0o777).toBe(0o700);
  expect(readdirSync(dir)).toEqual(['lock']);
  folder.release();
  expect(readdirSync(dir)).toEqual([]);
});

test('a second holder is refused in one line, in this process too', async () => {
  const dir = freshFolder();
  const first = await openDataFolder(dir);
  await expect(openDataFolder(dir)).rejects.toMatchObject({
    code: 'data_folder_in_use',
    message: expect.stringMatching(new RegExp(`^.*${dir}.* ${process.pid}\\b.*$`)),
  });
  first.release();
});

test('a release does not let go of what another holds by then', async () => {
  const dir = freshFolder();
  const first = await openDataFolder(dir);
  first.release();
  const second = await openDataFolder(dir);
  first.release();
  await expect(openDataFolder(dir)).rejects.toMatchObject({ code: 'data_folder_in_use' });
  second.release();
});

test('a lock without content, as a power cut leaves it, is taken over', async () => {
  const dir = freshFolder();
  writeFileSync(join(dir, 'lock'), '');
  (await openDataFolder(dir)).release();
  expect(readdirSync(dir)).toEqual([]);
});

test('a take-over that was killed half-way does not block the next one', async () => {
  const dir = freshFolder();
  const dead = { pid: process.pid, start: 'long ago' };
  writeFileSync(join(dir, 'lock'), JSON.stringify({ ...dead, nonce: 'one' }));
  writeFileSync(join(dir, 'lock.one'), JSON.stringify({ ...dead, nonce: 'two' }));
  (await openDataFolder(dir)).release();
  expect(readdirSync(dir)).toEqual([]);
});

test('a path that cannot be a folder is said so', async () => {
  const file = join(freshFolder(), 'file');
  writeFileSync(file, '');
  await expect(openDataFolder(file)).rejects.toMatchObject({ code: 'data_folder_unusable' });
});
