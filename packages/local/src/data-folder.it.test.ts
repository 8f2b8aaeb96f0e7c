import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDataFolder } from './data-folder.ts';
import { freshFolder } from './fixtures/fresh-folder.ts';
import { type Fixture, PATIENCE, runFixture } from './fixtures/run-fixture.ts';

async function startHolder(): Promise<Fixture> {
  const holder = runFixture('hold-data-folder');
  onTestFinished(() => holder.kill());
  expect(await holder.line()).toBe('waiting');
  return holder;
}

test(
  'another process is refused and told who holds the folder; after kill -9 of that one it gets in',
  PATIENCE,
  async () => {
    const dir = freshFolder();
    const holder = await startHolder();
    holder.say(dir);
    expect(await holder.line()).toBe('held');
    await expect(openDataFolder(dir)).rejects.toMatchObject({
      code: 'data_folder_in_use',
      message: expect.stringContaining(`process ${holder.pid}`),
    });
    await holder.kill('SIGKILL');
    (await openDataFolder(dir)).release();
  },
);

test('of any number that race for a stale lock, exactly one gets it', PATIENCE, async () => {
  const racers = await Promise.all([startHolder(), startHolder(), startHolder(), startHolder()]);
  for (let round = 0; round < 200; round += 1) {
    const dir = freshFolder();
    const stale = { pid: process.pid, start: 'long ago', nonce: 'stale' };
    writeFileSync(join(dir, 'lock'), JSON.stringify(stale));
    for (const racer of racers) racer.say(dir);
    const answers = await Promise.all(racers.map((racer) => racer.line()));
    expect(answers.sort()).toEqual([
      'data_folder_in_use',
      'data_folder_in_use',
      'data_folder_in_use',
      'held',
    ]);
  }
});
