import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findEngineBinary } from './engine-binary.ts';
import { freshFolder } from './fixtures/fresh-folder.ts';

const NOWHERE = { platform: 'plan9', arch: 'mips' };

function makeProgram(folder: string, mode = 0o755): string {
  const path = join(folder, 'dynoxide');
  writeFileSync(path, '');
  chmodSync(path, mode);
  return path;
}

test('the named program comes before the installed one', () => {
  const named = makeProgram(freshFolder());
  expect(findEngineBinary({ env: { CRUDDUR_DYNOXIDE: named } })).toBe(named);
});

test('a named program that is not there is said, not passed over', () => {
  const env = { CRUDDUR_DYNOXIDE: '/nowhere/dynoxide' };
  expect(() => findEngineBinary({ env })).toThrow(
    expect.objectContaining({
      code: 'engine_missing',
      message: expect.stringContaining('/nowhere/dynoxide'),
    }),
  );
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the installed package is found',
  () => {
    const binary = findEngineBinary({ env: {} });
    expect(binary).toMatch(/@dynoxide.linux-x64.dynoxide$/);
    expect(existsSync(binary)).toBe(true);
  },
);

test('without a package the first program on PATH is taken, not a file that cannot run', () => {
  const unfit = freshFolder();
  const fit = freshFolder();
  makeProgram(unfit, 0o644);
  const program = makeProgram(fit);
  expect(findEngineBinary({ ...NOWHERE, env: { PATH: `${unfit}:${fit}` } })).toBe(program);
});

test('without any, the message says what to do', () => {
  expect(() => findEngineBinary({ ...NOWHERE, env: { PATH: freshFolder() } })).toThrow(
    expect.objectContaining({
      code: 'engine_missing',
      message: expect.stringMatching(/plan9-mips.*AWS_ENDPOINT_URL/),
    }),
  );
});
