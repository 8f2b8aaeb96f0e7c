import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ensureInstalled } from './install.mjs';

/**
 * Runs everything and counts it: each test by its runner's report, each check as one. With `--ci`
 * also the static checks, the second engine, the benchmarks' smoke run and a short soak.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = join(ROOT, 'test-results');
const ci = process.argv.includes('--ci');
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, by name, told again at the end of a long log. */
const failures = [];
const durations = [];
const MEMORY_DISK = '/dev/shm';
const MEMORY_NEEDED = 4 * 1024 ** 3;

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
const memory = openMemoryFolder();
vitest('unit', ['--project', 'unit']);
vitest('integration', ['--project', 'integration']);
if (ci) secondEngine();
if (await ensureBrowser()) playwright();
else skip('browser tests: there is no browser');
if (ci) for (const name of ['bench', 'soak']) check(name, ['--', '--quick']);

heading('seconds');
for (const { name, seconds } of durations) console.log(`${String(seconds).padStart(5)} ${name}`);
if (failures.length > 0) heading('failed');
for (const failure of failures) console.log(failure);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

function check(name, args = []) {
  heading(name);
  const ok = timed(name, () => run('npm', ['run', '--silent', name, ...args]));
  if (!ok) fail(`npm run ${name}`);
  count(ok ? { passed: 1 } : { failed: 1 });
}

function vitest(name, args, env = {}) {
  heading(name);
  const report = join(RESULTS, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const ok = timed(name, () =>
    run('npx', ['vitest', 'run', ...args, ...reporters], { ...inMemory(), ...env }),
  );
  const result = readReport(report);
  const failed = result?.numFailedTests ?? 0;
  if (!ok) fail(name, (result?.testResults ?? []).flatMap(failuresOfFile));
  count({
    passed: result?.numPassedTests ?? 0,
    // A file that cannot be loaded, or an error outside a test, fails without a failed test.
    failed: ok ? failed : Math.max(1, failed),
    skipped: result?.numPendingTests ?? 0,
  });
}

/** A file may fail as a whole, without a test that failed. */
function failuresOfFile({ name, status, assertionResults }) {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [file] : [];
  return failed.map(({ fullName, failureMessages }) =>
    toldBriefly(`${file}: ${fullName}`, failureMessages[0]),
  );
}

/** A test and the beginning of why it failed, and where. */
function toldBriefly(test, message = '') {
  const [reason, ...places] = stripVTControlCharacters(message).split('\n    at ');
  const place = places.find((one) => one.includes(ROOT) && !one.includes('node_modules'));
  const lines = [reason.slice(0, 600), ...(place ? [place.replace(ROOT, '')] : [])];
  return [test, ...lines.flatMap((text) => text.split('\n')).filter(Boolean)].join('\n    ');
}

/**
 * Engines flush each write to the disk, and a test waits for it. What they survive is a kill, and a
 * file in memory does too.
 */
function openMemoryFolder() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_DISK);
    if (bavail * bsize < MEMORY_NEEDED) return undefined;
    const folder = mkdtempSync(join(MEMORY_DISK, 'cruddur-test-'));
    // Postgres runs as a user of its own, whose folder is inside.
    chmodSync(folder, 0o711);
    return folder;
  } catch {
    return undefined;
  }
}

function inMemory() {
  return memory === undefined ? {} : { TMPDIR: memory };
}

function secondEngine() {
  heading('second engine: DynamoDB Local');
  const engine = fetchDynamoDbLocal();
  if (engine.missing) return skip(`DynamoDB Local: ${engine.missing}`);
  const paths = [
    ...['conversation', 'cost', 'doctor', 'seal', 'table'].map(
      (name) => `packages/core/src/${name}/`,
    ),
    'packages/local/src/table-stream',
    'packages/testing/src/simulation/model-table',
    'apps/api/src/client-cost',
    'apps/stream',
  ];
  vitest('second-engine', ['--project', 'integration', ...paths], {
    DYNAMODB_LOCAL: engine.folder,
  });
  engine.remove();
}

function playwright() {
  heading('browser');
  const ok = timed('browser', () => run('npx', ['playwright', 'test'], inMemory()));
  const report = readReport(join(RESULTS, 'results.json'));
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  if (!ok) fail('browser', (report?.suites ?? []).flatMap(failuresOfSuite));
  count({ passed: expected + flaky, failed: ok ? unexpected : Math.max(1, unexpected), skipped });
}

function failuresOfSuite({ suites = [], specs = [] }) {
  const failed = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const results = tests.flatMap((test) => test.results);
      const { error } = results.find((result) => result.error) ?? {};
      return toldBriefly(`tests/${file}: ${title}`, error?.message);
    });
  return [...failed, ...suites.flatMap(failuresOfSuite)];
}

/** Where no test of it failed, it failed as a whole. */
function fail(name, tests = []) {
  failures.push(...(tests.length > 0 ? tests : [name]));
}

function timed(name, work) {
  const startedAt = performance.now();
  const result = work();
  durations.push({ name, seconds: Math.round((performance.now() - startedAt) / 1000) });
  return result;
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
