import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { freshFolder } from './fixtures/fresh-folder.ts';
import { PATIENCE } from './fixtures/run-fixture.ts';
import { ensurePostgresFolder } from './postgres-folder.ts';

async function answersIn(folder: string): Promise<unknown> {
  const database = await PGlite.create(folder);
  const { rows } = await database.query('SELECT 1 AS one');
  await database.close();
  return rows;
}

test(
  'two that make the first one at the same time keep one, and have a database each',
  PATIENCE,
  async () => {
    const cache = join(freshFolder(), 'cache');
    const folders = [freshFolder(), freshFolder()].map((dir) => join(dir, 'postgres'));
    await Promise.all(folders.map((folder) => ensurePostgresFolder(folder, cache)));
    expect(readdirSync(cache)).toEqual([expect.stringMatching(/^postgres-[\d.]+$/)]);
    for (const folder of folders) expect(await answersIn(folder)).toEqual([{ one: 1 }]);
  },
);

test('a folder that is there is left alone, and half a copy is made anew', PATIENCE, async () => {
  const dir = freshFolder();
  const folder = join(dir, 'postgres');
  mkdirSync(`${folder}.new`);
  writeFileSync(join(`${folder}.new`, 'PG_VERSION'), 'half');
  writeFileSync(join(`${folder}.new`, 'left over'), '');
  await ensurePostgresFolder(folder);
  expect(existsSync(`${folder}.new`)).toBe(false);
  expect(existsSync(join(folder, 'left over'))).toBe(false);
  writeFileSync(join(folder, 'note'), 'mine');
  await ensurePostgresFolder(folder);
  expect(existsSync(join(folder, 'note'))).toBe(true);
  expect(await answersIn(folder)).toEqual([{ one: 1 }]);
});

test('where nothing can be kept a database is made all the same', PATIENCE, async () => {
  const dir = freshFolder();
  const file = join(dir, 'a file');
  writeFileSync(file, '');
  const folder = join(dir, 'postgres');
  await ensurePostgresFolder(folder, join(file, 'cache'));
  expect(await answersIn(folder)).toEqual([{ one: 1 }]);
});
