import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freshFolder } from './fixtures/fresh-folder.ts';
import { poolOf, socketFolder, start } from './fixtures/postgres-stand.ts';
import { PATIENCE, runFixture } from './fixtures/run-fixture.ts';

test(
  'is reached through a folder of this user only, which goes away with it; the data stays',
  PATIENCE,
  async () => {
    const dir = freshFolder();
    const first = await start({ dir });
    const folder = socketFolder(first.connectionUrl);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const pool = poolOf(first);
    await pool.query('CREATE TABLE kept (word text)');
    await pool.query('INSERT INTO kept VALUES ($1)', ['kept']);
    await Promise.all([first.stop(), first.stop()]);
    expect(existsSync(folder)).toBe(false);
    const { rows } = await poolOf(await start({ dir })).query('SELECT word FROM kept');
    expect(rows).toEqual([{ word: 'kept' }]);
  },
);

test('kill -9 right after an acknowledged insert loses no acknowledged row', PATIENCE, async () => {
  const dir = freshFolder();
  const writer = runFixture('insert-rows', dir);
  onTestFinished(() => writer.kill());
  const leaked = socketFolder(await writer.line());
  let acknowledged = 0;
  while (acknowledged < 100) acknowledged = Number(await writer.line());
  await writer.kill('SIGKILL');
  expect(existsSync(leaked)).toBe(true);
  const { rows } = await poolOf(await start({ dir })).query<{ n: number }>(
    'SELECT number AS n FROM said ORDER BY 1',
  );
  expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
  expect(rows.map(({ n }) => n)).toEqual(rows.map((_, index) => index + 1));
  expect(existsSync(leaked)).toBe(false);
});

test('kill -9 during the very first start does not spoil the folder', PATIENCE, async () => {
  const dir = freshFolder();
  const writer = runFixture('insert-rows', dir);
  onTestFinished(() => writer.kill());
  await vi.waitFor(() => expect(existsSync(join(dir, 'postgres', 'base'))).toBe(true), {
    ...PATIENCE,
    interval: 5,
  });
  await writer.kill('SIGKILL');
  const { rows } = await poolOf(await start({ dir })).query('SELECT 1 AS one');
  expect(rows).toEqual([{ one: 1 }]);
});

test(
  'when the database breaks, it is back at the same address with its data',
  PATIENCE,
  async () => {
    const onCrash = vi.fn();
    const pool = poolOf(await start({ onCrash }));
    await pool.query('CREATE TABLE kept AS SELECT 1 AS one');
    // PGlite cannot take rows from a client: its Postgres gives up.
    await pool.query('COPY kept FROM STDIN').catch(() => {});
    await vi.waitFor(() => expect(onCrash).toHaveBeenCalled(), PATIENCE);
    expect(onCrash).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'postgres_failed' }),
    );
    const read = (): Promise<unknown> =>
      pool.query('SELECT one FROM kept').then(({ rows }) => rows);
    await vi.waitFor(async () => expect(await read()).toEqual([{ one: 1 }]), PATIENCE);
  },
);

test(
  'a folder that holds no database is said so, and nothing is left of the try',
  PATIENCE,
  async () => {
    const dir = freshFolder();
    mkdirSync(join(dir, 'postgres'));
    writeFileSync(join(dir, 'postgres', 'PG_VERSION'), 'not a version');
    await expect(start({ dir })).rejects.toMatchObject({ code: 'postgres_failed' });
    expect(existsSync(join(dir, 'postgres-socket-folder'))).toBe(false);
  },
);
