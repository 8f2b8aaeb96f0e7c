import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { type DeployArguments, readArguments } from './arguments.ts';
import { findDeployment, keepDeployment, readOutputs } from './deployment-file.ts';
import { findCloudFrontPrefixList } from './prefix-list.ts';

/** `npm run deploy` and `npm run destroy`. Exit codes: 0 done, 1 failed, 2 refused or a wrong call. */
const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const INFRA = join(ROOT, 'apps/infra');
const ASSEMBLY = join(INFRA, 'dist/cdk.out');
const OUTPUTS = join(ASSEMBLY, 'outputs.json');
const CERTIFICATES = join(ROOT, 'apps/api/dist/rds-ca.pem');
const DATA = resolve(ROOT, process.env.CRUDDUR_DATA || '.cruddur');

/** A call that cannot be done as it is; nothing was done. */
class Refusal extends Error {}

try {
  const call = readCall();
  await (call.command === 'deploy' ? deploy(call) : destroy(call));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof Refusal ? 2 : 1;
}

function readCall(): DeployArguments {
  const before = findDeployment(DATA)?.settings;
  try {
    return readArguments(process.argv.slice(2), before);
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

async function deploy({ yes, dryRun, settings }: DeployArguments): Promise<void> {
  run('npm', ['run', '--silent', 'build'], ROOT);
  rmSync(ASSEMBLY, { recursive: true, force: true });
  cdk('synth', '--quiet', '--output', ASSEMBLY, ...chosen(settings));
  if (dryRun) return console.log(`synthesised into ${ASSEMBLY}`);
  const region = process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION;
  if (!region) throw new Refusal('set AWS_REGION to the region to deploy to');
  const list = await findCloudFrontPrefixList(region);
  cdk('diff', '--app', ASSEMBLY);
  console.log(`chosen: ${JSON.stringify(settings)}`);
  if (!yes) await confirm(`Deploy this to ${region}? (yes)`, 'yes');
  cdk(
    ...['deploy', '--all', '--app', ASSEMBLY, '--require-approval', 'never'],
    ...['--parameters', `cruddur-service:CloudFrontPrefixList=${list}`],
    ...['--outputs-file', OUTPUTS],
  );
  const outputs = JSON.parse(readFileSync(OUTPUTS, 'utf8'));
  const deployment = readOutputs(outputs, settings, CERTIFICATES);
  keepDeployment(DATA, deployment);
  console.log(`deployed ${deployment.page}`);
}

async function destroy({ yes, settings }: DeployArguments): Promise<void> {
  const deployment = findDeployment(DATA);
  if (deployment === undefined) throw new Refusal(`${DATA} knows of no deployment`);
  if (deployment.guarded) {
    throw new Refusal(
      'this deployment is guarded against deletion; lift that first: npm run deploy -- -c guarded=false',
    );
  }
  const table = deployment.environment.CRUDDUR_TABLE ?? '';
  if (!yes) await confirm(`All messages and people will be gone. Type ${table}:`, table);
  run('npm', ['run', '--silent', 'build'], ROOT);
  cdk('destroy', '--all', '--force', ...chosen(settings));
  keepDeployment(DATA, undefined);
}

function chosen(settings: DeployArguments['settings']): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function confirm(question: string, expected: string): Promise<void> {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question(`${question} `).finally(() => reader.close());
  if (answer.trim() !== expected) throw new Refusal('nothing was done');
}

function cdk(...args: string[]): void {
  run('npm', ['run', '--silent', 'cdk', '--', ...args], INFRA);
}

function run(command: string, args: string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 3).join(' ')} failed`);
}
