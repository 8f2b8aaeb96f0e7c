import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findEngineBinary } from './engine-binary.ts';
import { spawnKept } from './engine-keeper.ts';
import { freshFolder } from './fixtures/fresh-folder.ts';
import {
  type Fixture,
  groupEnds,
  groupMembers,
  groupOf,
  PATIENCE,
  runFixture,
} from './fixtures/run-fixture.ts';
import { findFreePort } from './free-port.ts';
import { identifyProcess } from './process-identity.ts';

interface Parent {
  readonly fixture: Fixture;
  readonly engine: number;
  /** Its engine's group: the keeper's pid. */
  readonly group: number;
}

async function startParent(...manner: string[]): Promise<Parent> {
  const fixture = runFixture('hold-engine', freshFolder(), ...manner);
  onTestFinished(() => fixture.kill());
  const engine = Number(await fixture.line());
  const group = groupOf(engine);
  // Engine, shell and watcher: otherwise a test below would prove nothing.
  expect(groupMembers(group)).toHaveLength(3);
  return { fixture, engine, group };
}

// The promise of this file: however the process that started an engine ends, no engine is left.

test('kill -9 of the parent leaves nothing', PATIENCE, async () => {
  const { fixture, group } = await startParent();
  await fixture.kill('SIGKILL');
  await groupEnds(group);
});

test(
  'kill -9 of the keeping shell, then of the parent before it can react, leaves nothing',
  PATIENCE,
  async () => {
    const { fixture, engine, group } = await startParent();
    process.kill(fixture.pid, 'SIGSTOP');
    process.kill(group, 'SIGKILL');
    await vi.waitFor(() => expect(groupMembers(group)).not.toContain(group), PATIENCE);
    expect(groupMembers(group)).toContain(engine);
    await fixture.kill('SIGKILL');
    await groupEnds(group);
  },
);

test(
  'Ctrl-C at the terminal, which reaches the whole group, leaves nothing',
  PATIENCE,
  async () => {
    const { fixture, group } = await startParent();
    process.kill(-fixture.pid, 'SIGINT');
    await once(fixture.child, 'exit');
    await groupEnds(group);
  },
);

test('after Ctrl-C the engine serves until it is stopped in order', PATIENCE, async () => {
  const { fixture, engine, group } = await startParent('orderly');
  process.kill(-fixture.pid, 'SIGINT');
  expect(await fixture.line()).toBe('200');
  await once(fixture.child, 'exit');
  expect(groupMembers(group)).not.toContain(engine);
  await groupEnds(group);
});

test('an engine that does not heed SIGTERM is killed', PATIENCE, async () => {
  const { fixture, engine, group } = await startParent();
  process.kill(engine, 'SIGSTOP');
  await fixture.kill('SIGKILL');
  await groupEnds(group);
});

test('the keeper for Windows keeps the same contract', PATIENCE, async () => {
  const port = `${await findFreePort()}`;
  const keeper = spawnKept(findEngineBinary(), ['serve', '--port', port], 'win32');
  const exited = once(keeper, 'exit');
  const [pid] = await once(createInterface(keeper.stdout as NodeJS.ReadableStream), 'line');
  expect(identifyProcess(Number(pid))).toBeDefined();
  keeper.stdin?.destroy();
  await exited;
  expect(identifyProcess(Number(pid))).toBeUndefined();
});
