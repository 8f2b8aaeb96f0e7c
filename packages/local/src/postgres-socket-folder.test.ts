import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from './fixtures/fresh-folder.ts';
import { makeSocketFolder } from './postgres-socket-folder.ts';

test('is open to this user only, short enough for a socket, and goes away', () => {
  const made = makeSocketFolder(freshFolder());
  expect(statSync(made.folder).mode & 0o777).toBe(0o700);
  expect(made.socket.length).toBeLessThanOrEqual(100);
  made.remove();
  made.remove();
  expect(existsSync(made.folder)).toBe(false);
});

test('the one of a run that was killed goes away with the next start on the same data folder', () => {
  const dataDir = freshFolder();
  const leaked = makeSocketFolder(dataDir);
  writeFileSync(leaked.socket, '');
  const made = makeSocketFolder(dataDir);
  expect(existsSync(leaked.folder)).toBe(false);
  expect(existsSync(made.folder)).toBe(true);
  made.remove();
});

test('a folder that only bears the name, or holds more than a socket, stays', () => {
  const dataDir = freshFolder();
  const other = join(freshFolder(), 'cruddur-pg-other');
  mkdirSync(other);
  writeFileSync(join(other, 'diary.txt'), '');
  for (const remembered of [other, freshFolder()]) {
    writeFileSync(join(dataDir, 'postgres-socket-folder'), remembered);
    makeSocketFolder(dataDir).remove();
    expect(existsSync(remembered)).toBe(true);
  }
});
