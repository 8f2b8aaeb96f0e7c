import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Engine, type EngineOptions, engineDatabasePath, startEngine } from './engine.ts';
import { findEngineBinary } from './engine-binary.ts';
import { createEngineTable, type EngineTable, useEngineTable } from './fixtures/engine-table.ts';
import { freshFolder } from './fixtures/fresh-folder.ts';
import { groupEnds, groupMembers, groupOf, PATIENCE } from './fixtures/run-fixture.ts';
import { findFreePort } from './free-port.ts';

async function start(options: Partial<EngineOptions> = {}): Promise<Engine> {
  const engine = await startEngine({ dir: freshFolder(), log: () => {}, ...options });
  onTestFinished(() => engine.stop());
  return engine;
}

async function tableOf({ endpoint }: Engine): Promise<EngineTable> {
  const table = await createEngineTable(endpoint, 'letters');
  onTestFinished(() => table.close());
  return table;
}

async function restarted(engine: Engine, before: number): Promise<void> {
  await vi.waitFor(() => expect(engine.pid).not.toBe(before), PATIENCE);
}

test('keeps what was written over a stop, after which nothing of it runs', PATIENCE, async () => {
  const dir = freshFolder();
  const first = await start({ dir });
  const group = groupOf(first.pid);
  await (await tableOf(first)).put('kept');
  expect(groupMembers(group)).toContain(first.pid);
  await Promise.all([first.stop(), first.stop()]);
  expect(groupMembers(group)).toEqual([]);
  const second = await start({ dir });
  expect(await useEngineTable(second.endpoint, 'letters').has('kept')).toBe(true);
});

test('uses the port that it is given, or says that it is taken', PATIENCE, async () => {
  const port = await findFreePort();
  const engine = await start({ port });
  expect(engine.endpoint).toBe(`http://127.0.0.1:${port}`);
  await expect(start({ port })).rejects.toMatchObject({ code: 'port_taken' });
});

test('is not fooled by another server that answers on its port', PATIENCE, async () => {
  const slow = join(freshFolder(), 'slow-engine');
  writeFileSync(slow, `#!/bin/sh\nsleep 0.5\nexec '${findEngineBinary()}' "$@"\n`, { mode: 0o755 });
  vi.stubEnv('CRUDDUR_DYNOXIDE', slow);
  onTestFinished(() => void vi.unstubAllEnvs());
  const other = createServer((socket) => {
    socket.on('error', () => {});
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
  });
  onTestFinished(() => void other.close());
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  await expect(start({ port })).rejects.toMatchObject({ code: 'port_taken' });
});

test('says why it cannot start', PATIENCE, async () => {
  const dir = freshFolder();
  mkdirSync(engineDatabasePath(dir));
  await expect(start({ dir })).rejects.toMatchObject({
    code: 'engine_failed',
    message: expect.stringMatching(/database/),
  });
});

test(
  'killed, it is back on the same port with its data, and the caller is told',
  PATIENCE,
  async () => {
    const onCrash = vi.fn();
    const engine = await start({ onCrash });
    const table = await tableOf(engine);
    const { pid, endpoint } = engine;
    await table.put('kept');
    process.kill(pid, 'SIGKILL');
    await restarted(engine, pid);
    expect(engine.endpoint).toBe(endpoint);
    expect(await table.has('kept')).toBe(true);
    await table.put('more');
    expect(onCrash).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'engine_failed' }),
    );
  },
);

test('killed again and again, it is always back', PATIENCE, async () => {
  const engine = await start();
  const table = await tableOf(engine);
  for (const name of ['one', 'two', 'three']) {
    const { pid } = engine;
    await table.put(name);
    process.kill(pid, 'SIGKILL');
    await restarted(engine, pid);
  }
  for (const name of ['one', 'two', 'three']) expect(await table.has(name)).toBe(true);
});

test('its keeper killed, the old engine is ended before the new one starts', PATIENCE, async () => {
  const engine = await start();
  const table = await tableOf(engine);
  const { pid } = engine;
  const keeper = groupOf(pid);
  await table.put('kept');
  process.kill(keeper, 'SIGKILL');
  await restarted(engine, pid);
  expect(groupMembers(keeper)).not.toContain(pid);
  expect(await table.has('kept')).toBe(true);
  await groupEnds(keeper);
});

test('stopped while it is being restarted, it stays stopped', PATIENCE, async () => {
  const died = vi.fn();
  const engine = await start({ onCrash: died });
  process.kill(engine.pid, 'SIGKILL');
  await vi.waitFor(() => expect(died).toHaveBeenCalled(), PATIENCE);
  await engine.stop();
  await expect(fetch(engine.endpoint)).rejects.toThrow();
});
