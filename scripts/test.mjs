import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

/**
 * Runs everything and counts it: each test by its runner's report, each check as one. With `--ci`
 * also the static checks, the second engine, the benchmarks' smoke run and a short soak.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = join(ROOT, 'test-results');
const ci = process.argv.includes('--ci');
const total = { passed: 0, failed: 0, skipped: 0 };

ensureInstalled();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);
const { ensureBuilt } = await import('./build.mjs');
const { ensureBrowser } = await import('./browser.mjs');
const { fetchDynamoDbLocal } = await import('./second-engine.mjs');
const { ensurePostgresServer } = await import('./postgres-server.mjs');
const { ensureRedisServer } = await import('./redis-server.mjs');

if (ci) for (const name of ['format:check', 'lint', 'types', 'deps', 'audit']) check(name);
await ensureBuilt({ log: console.log });
if (ci && !ensurePostgresServer())
  console.log('there is no Postgres server: its tests are skipped');
if (ci && !ensureRedisServer()) console.log('there is no Redis server: its tests are skipped');
if (ci) check('weight');
vitest('unit', ['--project', 'unit']);
vitest('integration', ['--project', 'integration']);
if (ci) secondEngine();
if (await ensureBrowser()) playwright();
else skip('browser tests: there is no browser');
if (ci)
  for (const name of ['bench', 'bench:caches', 'bench:page', 'soak'])
    check(name, ['--', '--quick']);

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

function check(name, args = []) {
  heading(name);
  count(run('npm', ['run', '--silent', name, ...args]) ? { passed: 1 } : { failed: 1 });
}

function vitest(name, args, env = {}) {
  heading(name);
  const report = join(RESULTS, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const ok = run('npx', ['vitest', 'run', ...args, ...reporters], env);
  const result = readReport(report);
  const failed = result?.numFailedTests ?? 0;
  count({
    passed: result?.numPassedTests ?? 0,
    // A file that cannot be loaded, or an error outside a test, fails without a failed test.
    failed: ok ? failed : Math.max(1, failed),
    skipped: result?.numPendingTests ?? 0,
  });
}

function secondEngine() {
  heading('second engine: DynamoDB Local');
  const engine = fetchDynamoDbLocal();
  if (engine.missing) return skip(`DynamoDB Local: ${engine.missing}`);
  const paths = [
    'packages/core',
    'packages/local/src/table-stream',
    'packages/testing/src/simulation/model-table',
    'apps/stream',
  ];
  vitest('second-engine', ['--project', 'integration', ...paths], {
    DYNAMODB_LOCAL: engine.folder,
  });
  engine.remove();
}

function playwright() {
  heading('browser');
  const ok = run('npx', ['playwright', 'test']);
  const {
    expected = 0,
    unexpected = 0,
    flaky = 0,
    skipped = 0,
  } = readReport(join(RESULTS, 'results.json'))?.stats ?? {};
  count({ passed: expected + flaky, failed: ok ? unexpected : Math.max(1, unexpected), skipped });
}

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function skip(what) {
  console.log(`SKIPPED ${what}`);
  count({ skipped: 1 });
}

function heading(name) {
  console.log(`\n== ${name}`);
}
