import { spawnSync } from 'node:child_process';

// Fails on known weaknesses, high or worse, in what is passed on. Where the registry does not answer
// such a question it says so and passes: an outage of it is no reason to refuse a change.
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--audit'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const { metadata, vulnerabilities = {}, error, message } = JSON.parse(stdout || '{}');
if (metadata === undefined) {
  console.log(`SKIPPED audit: ${error?.summary || message || 'the registry does not answer'}`);
} else {
  const bad = Object.values(vulnerabilities).filter((one) =>
    ['high', 'critical'].includes(one.severity),
  );
  for (const { name, severity, range } of bad) console.log(`${severity}: ${name} ${range}`);
  console.log(`${bad.length} of high or critical severity`);
  process.exitCode = bad.length > 0 ? 1 : 0;
}
