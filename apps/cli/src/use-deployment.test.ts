import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { useDeployment } from './use-deployment.ts';

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cruddur-aws-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('what was deployed fills what the environment leaves open', async () => {
  const folder = dataFolder();
  const environment = { AWS_DEFAULT_REGION: 'eu-west-1', CRUDDUR_TABLE: 'deployed' };
  writeFileSync(join(folder, 'aws.json'), JSON.stringify({ environment }));
  const env = { CRUDDUR_DATA: folder, CRUDDUR_TABLE: 'mine' };
  await useDeployment(env);
  expect(env).toEqual({
    CRUDDUR_DATA: folder,
    CRUDDUR_TABLE: 'mine',
    AWS_DEFAULT_REGION: 'eu-west-1',
  });
});

test('without a deployment the environment stays as it is', async () => {
  const env = { CRUDDUR_DATA: dataFolder() };
  await useDeployment(env);
  expect(Object.keys(env)).toEqual(['CRUDDUR_DATA']);
});
